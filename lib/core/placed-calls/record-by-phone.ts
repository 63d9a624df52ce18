import type { Business } from '../flow/business';
import type { CallerInput } from '../flow/caller-input';
import type { Instruction } from '../flow/instruction';
import { saySystem } from '../flow/speak';
import type { PromptStage } from './placed-progress';

/** Where the talk with somebody who records a prompt stands; it travels in the URL of the next request. */
export type RecordingTalk = {
  /** What the last answer waits for. */
  waitsFor: 'pickUp' | 'recording' | 'choice';
  /** Turns so far. */
  turn: number;
  /** How often in a row nothing usable came. */
  misses: number;
  /** The carrier's id of what was recorded last. */
  recordingSid: string | null;
};

export type RecordingTurn = {
  instructions: Instruction[];
  /** null: the call ends with this answer. */
  next: RecordingTalk | null;
  stage: PromptStage;
  /** The recording that was kept with this turn. */
  keptSid: string | null;
};

const WORDS = {
  begin: 'Say your announcement after the tone. Press the hash key when you are done.',
  nothing: 'We did not hear anything. Say your announcement after the tone, and press the hash key when you are done.',
  played: 'This is your announcement.',
  choose: 'To keep it, press 1. To record it again, press 2.',
  kept: 'Thank you. Your announcement is being saved. Goodbye.',
  givenUp: 'Nothing was saved. Goodbye.',
} as const;

const MISSES_MAX = 3;
/** Longer than a pause for breath, so that a thought in the middle does not end it. */
const SILENCE_SECONDS = 8;
const CHOICE_SECONDS = 8;

/**
 * One turn of recording a prompt by phone: speak, hear it, keep it with 1 or do it again with 2. Pure: the same arguments give the same
 * answer. `recordedSid`: the recording that this request brought; `keyOf` names its sound for playing.
 */
export function recordByPhone(args: {
  talk: RecordingTalk;
  input: CallerInput;
  recordedSid: string | null;
  business: Business;
  secondsMax: number;
  keyOf: (recordingSid: string) => string;
}): RecordingTurn {
  const { talk } = args;
  if (talk.waitsFor === 'pickUp') return listen(args, WORDS.begin, 0);
  if (talk.waitsFor === 'recording') return hear(args);
  const { recordingSid } = talk;
  if (recordingSid === null) return giveUp(args);
  const key = args.input.kind === 'keys' ? args.input.digits : '';
  if (key === '1') return keep(args, recordingSid);
  if (key === '2') return listen(args, WORDS.begin, 0);
  return talk.misses + 1 >= MISSES_MAX ? giveUp(args) : choose(args, recordingSid, talk.misses + 1);
}

function hear(args: Args): RecordingTurn {
  const { talk, input, recordedSid } = args;
  if (input.kind === 'recorded' && input.hungUp) return giveUp(args);
  if (input.kind === 'recorded' && input.seconds > 0 && recordedSid !== null) return choose(args, recordedSid, 0);
  return talk.misses + 1 >= MISSES_MAX ? giveUp(args) : listen(args, WORDS.nothing, talk.misses + 1);
}

type Args = Parameters<typeof recordByPhone>[0];

function listen({ talk, business, secondsMax }: Args, words: string, misses: number): RecordingTurn {
  return {
    instructions: [
      saySystem(business, words),
      { kind: 'record', secondsMax, silenceSeconds: SILENCE_SECONDS, finishOnKey: '#', beep: true },
    ],
    next: { waitsFor: 'recording', turn: talk.turn + 1, misses, recordingSid: null },
    stage: 'speaking',
    keptSid: null,
  };
}

function choose({ talk, business, keyOf }: Args, recordingSid: string, misses: number): RecordingTurn {
  return {
    instructions: [
      {
        kind: 'gather',
        prompts: [
          saySystem(business, WORDS.played),
          { kind: 'play', key: keyOf(recordingSid) },
          saySystem(business, WORDS.choose),
        ],
        input: ['keys'],
        digitsMax: 1,
        finishOnKey: null,
        timeoutSeconds: CHOICE_SECONDS,
        language: business.language,
        speechHints: [],
      },
    ],
    next: { waitsFor: 'choice', turn: talk.turn + 1, misses, recordingSid },
    stage: 'deciding',
    keptSid: null,
  };
}

function keep({ business }: Args, recordingSid: string): RecordingTurn {
  return {
    instructions: [saySystem(business, WORDS.kept), { kind: 'hangUp' }],
    next: null,
    stage: 'kept',
    keptSid: recordingSid,
  };
}

function giveUp({ business }: Args): RecordingTurn {
  const instructions: Instruction[] = [saySystem(business, WORDS.givenUp), { kind: 'hangUp' }];
  return { instructions, next: null, stage: 'givenUp', keptSid: null };
}
