import type { Verb } from '../engine/verb';
import { dial } from './verbs/dial';
import { gather } from './verbs/gather';
import { hangup } from './verbs/hangup';
import { pause } from './verbs/pause';
import { play } from './verbs/play';
import { record } from './verbs/record';
import { redirect } from './verbs/redirect';
import { reject } from './verbs/reject';
import { say } from './verbs/say';

/** Every verb that this carrier executes, by its element's name. */
export const VERBS: Readonly<Record<string, Verb>> = Object.fromEntries(
  [say, play, pause, gather, dial, record, redirect, hangup, reject].map((verb) => [verb.name, verb]),
);
