import { z } from 'zod';
import { e164Schema } from '../shared/phone-number';
import type { Business, CallFacts } from './business';
import type { Flow } from './flow';
import { simulateCall } from './simulate-call';
import type { Reached, SimulatedCall } from './simulated-call';
import { scriptedAnswersSchema, scriptedInputSchema } from './trial-script';

/** Who calls when, what they do, and who is there to answer. Numbers in E.164; `at` in milliseconds since the epoch. */
export const scenarioSchema = z.object({
  /** null: withheld. */
  from: e164Schema.nullable(),
  numberId: z.string().max(60),
  at: z.number().int().min(0),
  inputs: z.array(scriptedInputSchema).max(200),
  answers: scriptedAnswersSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;

const reachedSchema = z.object({
  kind: z.enum(['person', 'voicemail', 'callback', 'served', 'hungUp', 'rejected', 'ended']),
  personId: z.string().nullable(),
  departmentId: z.string().nullable(),
});

/** What should become of the call; null: it does not matter. `hears` is a part of a sentence, in any case. */
export const expectedSchema = z.object({
  hears: z.string().trim().max(300).nullable(),
  reaches: reachedSchema.nullable(),
});
export type Expected = z.infer<typeof expectedSchema>;

/** Plays a scenario with an unscripted end that stands still: a trial shows what the caller is asked, not what silence would do. */
export function playScenario(args: {
  flow: Flow;
  business: Business;
  scenario: Scenario;
  /** E.164 of the number called. */
  to: string;
  whenScriptEnds: 'pause' | 'goOn';
}): SimulatedCall {
  const { flow, business, scenario, to, whenScriptEnds } = args;
  const { from, numberId, at, inputs, answers } = scenario;
  const call: CallFacts = { callSid: 'trial', from, to, numberId, callerName: null, forwardedFrom: null };
  const caller = { inputs, answers, leavesMessage: true };
  return simulateCall({ flow, business, call, now: at, caller, whenScriptEnds });
}

/** What a call came to, in the terms of an expectation. */
export function expectationOf(reached: Reached): NonNullable<Expected['reaches']> {
  if (reached.kind !== 'person' && reached.kind !== 'voicemail') {
    return { kind: reached.kind, personId: null, departmentId: null };
  }
  return { kind: reached.kind, personId: reached.personId, departmentId: reached.departmentId };
}

/** Whether the call was as expected, and in a sentence what it did. */
export function judgeCase(
  call: SimulatedCall,
  expected: Expected,
  business: Business,
): { passed: boolean; message: string } {
  const { hears, reaches } = expected;
  const reached = describeReached(call.reached, business);
  if (call.deadEnd !== null) return { passed: false, message: `Dead end: ${call.deadEnd}` };
  if (hears !== null && !hearsIt(call, hears)) {
    return { passed: false, message: `The caller never hears “${hears}” and ${reached}.` };
  }
  if (reaches !== null && !isAsExpected(call.reached, reaches)) {
    const wanted = describeExpected(reaches, business);
    return { passed: false, message: `Expected that the caller ${wanted}, but the caller ${reached}.` };
  }
  return { passed: true, message: `The caller ${reached}.` };
}

function hearsIt(call: SimulatedCall, hears: string): boolean {
  const heard = call.heard.map(({ text }) => text).join(' ');
  return heard.toLocaleLowerCase().includes(hears.toLocaleLowerCase());
}

function isAsExpected(reached: Reached, wanted: NonNullable<Expected['reaches']>): boolean {
  const came = expectationOf(reached);
  if (came.kind !== wanted.kind) return false;
  if (wanted.personId !== null && came.personId !== wanted.personId) return false;
  return wanted.departmentId === null || came.departmentId === wanted.departmentId;
}

function describeExpected({ kind, personId, departmentId }: NonNullable<Expected['reaches']>, business: Business) {
  if (kind === 'person') return describeReached({ kind, personId, departmentId, number: 'somebody' }, business);
  if (kind === 'voicemail') return describeReached({ kind, personId, departmentId, messageLeft: false }, business);
  return describeReached({ kind }, business);
}

/** Where a call ended, as the end of a sentence about the caller: 'reaches Ann of Sales', 'is asked for a message'. */
export function describeReached(reached: Reached, business: Pick<Business, 'people' | 'departments'>): string {
  switch (reached.kind) {
    case 'person': {
      const person = nameOf(business.people, reached.personId) ?? reached.number ?? 'somebody';
      const department = nameOf(business.departments, reached.departmentId);
      return department === null ? `reaches ${person}` : `reaches ${person} of ${department}`;
    }
    case 'voicemail': {
      const whose = nameOf(business.people, reached.personId) ?? nameOf(business.departments, reached.departmentId);
      return whose === null ? 'is asked for a message' : `is asked for a message for ${whose}`;
    }
    case 'callback':
      return 'is called back';
    case 'served':
      return 'hears what they need';
    case 'hungUp':
      return 'hangs up';
    case 'rejected':
      return 'is refused';
    case 'ended':
      return 'comes to the end of the flow';
  }
}

function nameOf(things: Readonly<Record<string, { name: string }>>, id: string | null): string | null {
  return id !== null && Object.hasOwn(things, id) ? (things[id]?.name ?? null) : null;
}
