import type { Business } from './business';
import type { CallerInput } from './caller-input';
import type { DialInstruction, DialTarget, Instruction } from './instruction';
import { SPOKEN_BYTES_PER_TURN_MAX } from './limits';
import type { Position } from './position';
import { rungPartyName } from './rung-party';
import { saySystem } from './speak';
import type { ScriptedAnswers } from './trial-script';
import { unscriptedResult } from './trial-wait';
import type { TurnResult } from './turn-result';

/** Phones and servers that are passed in one turn; a draft that goes on and on is cut off with a sentence. */
const PASSED_MAX = 8;

/**
 * A turn of a draft as somebody hears it who tries it on a real phone: what would disturb others is said instead of done. No phone rings
 * (who would pick up was chosen before the trial), no server is asked, nobody is turned down; the flow then goes on from what came of it.
 * `resume` is the engine's next turn. Pure when `resume` is.
 */
export function tryTurn(
  first: TurnResult,
  trial: {
    business: Business;
    answers: ScriptedAnswers;
    resume: (position: Position, input: CallerInput) => TurnResult;
  },
): TurnResult {
  const { business, answers, resume } = trial;
  let turn = first;
  for (let passed = 0; ; passed++) {
    const last = turn.instructions.at(-1);
    if (last?.kind === 'reject') return ending(turn, business, 'Now the caller would be turned away.');
    if ((last?.kind !== 'dial' && last?.kind !== 'fetch') || turn.position === null) return unwritten(turn);
    if (passed === PASSED_MAX || isTooMuch(turn.instructions))
      return ending(turn, business, 'This flow goes on for too long without the caller. The trial ends here.');
    const result = unscriptedResult(last, { inputs: [], answers, leavesMessage: false }, 0);
    const who = result.answeredBy === null ? null : nameOf(result.answeredBy, business);
    const said =
      last.kind === 'dial'
        ? ringingInWords(last, who, business)
        : 'Now your server would be asked. It does not answer in a trial.';
    const next = resume(turn.position, result.input);
    turn = {
      instructions: [...turn.instructions.slice(0, -1), saySystem(business, said), ...next.instructions],
      position: next.position,
      events: [...turn.events, ...next.events],
    };
  }
}

/** What is said in a trial is not written down: it is thrown away when the call is over. */
function unwritten(turn: TurnResult): TurnResult {
  const last = turn.instructions.at(-1);
  if (last?.kind !== 'record') return turn;
  return { ...turn, instructions: [...turn.instructions.slice(0, -1), { ...last, transcribe: false }] };
}

function ending(turn: TurnResult, business: Business, sentence: string): TurnResult {
  const spoken = turn.instructions.slice(0, -1);
  return {
    instructions: [...spoken, saySystem(business, sentence), { kind: 'hangUp' }],
    position: null,
    events: turn.events,
  };
}

function ringingInWords(
  { targets, ringSeconds }: DialInstruction,
  answeredBy: string | null,
  business: Business,
): string {
  const names = [...new Set(targets.map((target) => nameOf(target, business)))].join(', ');
  const rings = `Now ${names} would ring for ${ringSeconds} seconds.`;
  return answeredBy === null
    ? `${rings} Nobody picks up.`
    : `${rings} ${answeredBy} picks up and talks with the caller.`;
}

/** A voice reads a long number as millions; digit by digit it is understood. */
function nameOf(target: DialTarget, { people }: Business): string {
  const name = rungPartyName(target, people);
  return /^\+\d+$/.test(name) ? [...name.slice(1)].join(' ') : name;
}

/** Each turn keeps within the carrier's bound by itself; several in a row may not. */
function isTooMuch(instructions: readonly Instruction[]): boolean {
  let characters = 0;
  for (const instruction of instructions) if (instruction.kind === 'say') characters += instruction.text.length;
  return characters > SPOKEN_BYTES_PER_TURN_MAX / 6;
}
