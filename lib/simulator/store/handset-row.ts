import type { Script } from '../handsets/script';

export type HandsetRow = { number: string; name: string; script: Script | null };
