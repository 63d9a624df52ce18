import { percentileOf } from './steps/split';

/** A version that a share of new calls begins on; `share` is percent. */
export type Canary = { flowVersionId: string; share: number };

/**
 * The version that a new call begins on: the canary for `share` of a hundred calls, else the published one. The same call gets the same
 * answer however often its first webhook comes, and another canary is given to other calls.
 */
export function chooseVersion(published: string | null, canary: Canary | null, callSid: string): string | null {
  if (canary === null || published === null) return published;
  return percentileOf(`${canary.flowVersionId} ${callSid}`) < canary.share ? canary.flowVersionId : published;
}
