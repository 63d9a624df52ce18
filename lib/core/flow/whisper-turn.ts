import type { Business, CallFacts } from './business';
import type { CallerInput } from './caller-input';
import type { Flow } from './flow';
import type { Position } from './position';
import { isSafePosition } from './safe-turn';
import { acceptedEvent } from './turn-events';
import type { TurnResult } from './turn-result';
import { readStep } from './walk';

const KEY_TIMEOUT_SECONDS = 5;

/**
 * What the person hears who picked up a ringing leg. `whisper` says who calls and waits for the key (its position comes back as part
 * `accept`); `accept` connects with an empty list of instructions, or hangs that leg up. A whisper that cannot be made connects at once:
 * the caller is worth more than the question. Never throws.
 */
export function whisperTurn(args: {
  flow: Flow | null;
  position: Position;
  part: 'whisper' | 'accept';
  targetIndex: number;
  input: CallerInput;
  business: Business;
  call: CallFacts;
  now: number;
  legSid: string;
}): TurnResult {
  const { position, part, input, call, now, legSid } = args;
  const accepted = [acceptedEvent({ call, now, visit: position.visit }, legSid)];
  const whisper = findWhisper(args);
  if (whisper === null) return { instructions: [], position: null, events: accepted };
  if (part === 'accept') {
    const isAccepted = input.kind === 'keys' && input.digits === whisper.key;
    return isAccepted
      ? { instructions: [], position: null, events: accepted }
      : { instructions: [{ kind: 'hangUp' }], position: null, events: [] };
  }
  const { prompt } = whisper;
  if (whisper.key === null) return { instructions: [prompt], position: null, events: accepted };
  return {
    instructions: [
      {
        kind: 'gather',
        prompts: [prompt, { kind: 'pause', seconds: 1 }, prompt],
        input: ['keys'],
        digitsMax: 1,
        finishOnKey: null,
        timeoutSeconds: KEY_TIMEOUT_SECONDS,
        language: prompt.language,
        speechHints: [],
      },
    ],
    position,
    events: [],
  };
}

/**
 * True when the dial at this position connects nobody before a key was pressed. Picking up proves nothing then: a mailbox does it too.
 * Never throws.
 */
export function needsAcceptKey(args: WhisperPlace): boolean {
  const whisper = findWhisper({ ...args, targetIndex: 0 });
  return whisper !== null && whisper.key !== null;
}

type WhisperPlace = Pick<Parameters<typeof whisperTurn>[0], 'flow' | 'position' | 'business' | 'call' | 'now'>;

function findWhisper({ flow, position, targetIndex, business, call, now }: WhisperPlace & { targetIndex: number }) {
  if (isSafePosition(position)) return null;
  try {
    const { parsed } = readStep(flow, position.stepId);
    return parsed.whisper({ business, call, now, values: position.values }, position.memo, targetIndex);
  } catch {
    return null;
  }
}
