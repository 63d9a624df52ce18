import type { Script } from '../handsets/script';

export type HandsetRow = {
  /** E.164, or `client:<identity>` of a softphone. */
  number: string;
  name: string;
  script: Script | null;
  /** Of a softphone: reached also while no page of it is open. */
  alwaysRegistered?: boolean;
};
