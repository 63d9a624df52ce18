import { EXIT_HUNG_UP } from '../../calls/call-event';
import type { CallerInput } from '../caller-input';
import { defineStep, type StepContext, type StepResult } from '../define-step';
import { type DialConfig, dialConfigSchema } from './dial-config';
import { dialFields } from './dial-fields';
import {
  type DialMemo,
  departmentOf,
  marksOf,
  memoSchema,
  planOf,
  ROUND_RESULTS,
  type RoundResult,
  ringNext,
} from './dial-round';
import { whisperOf } from './dial-whisper';

/** Rings people until one takes the call. More phones than the carrier rings at once, and overflow, are rung in rounds. */
export const dial = defineStep({
  type: 'dial',
  label: 'Ring',
  icon: 'phone-call',
  description: 'Rings people, departments or numbers, at once or one after the other.',
  waits: 'sometimes',
  fields: dialFields,
  config: dialConfigSchema,
  exits: () => [
    { name: 'answered', label: 'After the conversation', unconnected: { kind: 'hangUp' } },
    { name: 'noAnswer', label: 'Nobody answered' },
    { name: 'busy', label: 'Busy', unconnected: { kind: 'exit', exit: 'noAnswer' } },
    { name: 'failed', label: 'Could not be rung', unconnected: { kind: 'exit', exit: 'noAnswer' } },
  ],
  references: ({ people, departments, overflowDepartmentId }) => ({
    people,
    departments: overflowDepartmentId === null ? departments : [...departments, overflowDepartmentId],
  }),
  summary(config, names) {
    const who = [
      ...(config.extension ? ['the dialled extension'] : []),
      ...config.people.map(names.person),
      ...config.departments.map(names.department),
      ...config.numbers,
    ];
    const how = who.length > 1 || config.departments.length > 0 ? ORDER_WORDS[config.order] : '';
    const then = config.overflowDepartmentId === null ? '' : `, then ${names.department(config.overflowDepartmentId)}`;
    return `Rings ${who.join(', ')}${how} for ${config.ringSeconds} seconds${then}`;
  },
  enter(config, context) {
    const plan = planOf(config, context);
    const marks = marksOf(plan);
    const ringing = ringNext(config, context, plan, { rung: [], result: null });
    if (ringing !== null) return { ...ringing, marks };
    const nobody = { mark: 'nobodyOnDuty', note: null } as const;
    return { kind: 'go', exit: 'noAnswer', input: null, say: [], marks: [...marks, nobody] };
  },
  resume(config, context, input, memo) {
    return afterRound(config, context, input, memoSchema.parse(memo));
  },
  whisper(config, context, memo, targetIndex) {
    const round = memoSchema.safeParse(memo);
    return whisperOf(config, context, round.success ? departmentOf(round.data, targetIndex) : null);
  },
});

const ORDER_WORDS: Readonly<Record<DialConfig['order'], string>> = {
  department: '',
  together: '',
  inTurn: ' one after the other',
  roundRobin: ' in rotation',
  longestIdle: ', longest idle first,',
  fewestCalls: ', fewest conversations first,',
  weighted: ' by shares',
};

function afterRound(config: DialConfig, context: StepContext, input: CallerInput, memo: DialMemo): StepResult {
  if (input.kind === 'dialEnded' && input.bridged) {
    const kind = input.hungUp === true ? 'end' : 'go';
    return { kind, exit: 'answered', input: null, say: [] };
  }
  if (input.kind === 'dialEnded' && input.hungUp === true)
    return { kind: 'end', exit: EXIT_HUNG_UP, input: null, say: [] };
  const result = betterOf(memo.result, resultOf(input));
  const ringing = ringNext(config, context, planOf(config, context), { rung: memo.rung, result });
  return ringing ?? { kind: 'go', exit: result, input: null, say: [] };
}

/** Picked up but not bridged is no answer: a mailbox, or a person who did not press the key. */
function resultOf(input: CallerInput): RoundResult {
  if (input.kind !== 'dialEnded') return 'failed';
  return input.status === 'busy' || input.status === 'failed' ? input.status : 'noAnswer';
}

function betterOf(left: DialMemo['result'], right: RoundResult): RoundResult {
  return left !== null && ROUND_RESULTS.indexOf(left) > ROUND_RESULTS.indexOf(right) ? left : right;
}
