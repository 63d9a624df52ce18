import type { Business, CallFacts } from '@/lib/core/flow/business';
import type { Flow } from '@/lib/core/flow/flow';
import { extensionProblem, parsePhoneNumber } from '@/lib/core/shared/phone-number';
import type { TenantScope } from '@/lib/core/shared/tenant-scope';
import { formatMinute, instantOf, localTimeOf } from '@/lib/core/shared/time';
import { readCallerHistories } from '@/lib/db/caller-histories';
import { findFlowVersion, listFlows } from '@/lib/db/flows';
import type { PhoneNumber } from '@/lib/db/numbers';
import { readBusiness } from '@/lib/db/read-business';
import { withTenant } from '@/lib/db/with-tenant';
import type { SearchParams } from '@/lib/http/tenant-page';
import { ASK } from './ask-strings';

/** What was asked, as typed; `errors` by field id. */
export type Question = {
  number: PhoneNumber | null;
  caller: string;
  /** E.164; null: unknown. */
  from: string | null;
  date: string;
  time: string;
  at: number;
  errors: Record<string, string>;
};

/** Reads the form out of the address; what is missing is now, the first number and an unknown caller. */
export function readQuestion(
  searchParams: SearchParams,
  numbers: readonly PhoneNumber[],
  zone: string,
  country: string,
  now: number,
): Question {
  const text = (name: string) => (typeof searchParams[name] === 'string' ? searchParams[name].trim() : '');
  const today = localTimeOf(now, zone);
  const caller = text('caller');
  const from = caller === '' ? null : parsePhoneNumber(caller, country);
  const date = text('date') || today.date;
  const time = text('time') || formatMinute(today.minuteOfDay);
  const isMoment =
    /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const at = isMoment ? instantOf(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), zone) : now;
  const errors: Record<string, string> = {};
  if (caller !== '' && from === null) errors['caller'] = extensionProblem(caller, country) ?? ASK.callerWrong;
  if (!isMoment) errors['date'] = ASK.momentWrong;
  const number = numbers.find(({ id }) => id === text('number')) ?? numbers[0] ?? null;
  return { number, caller, from, date, time, at, errors };
}

/**
 * What the answer follows from, in one transaction: the flow that callers of the number hear now (null: none), the business, the asked
 * caller's call and that of a stranger.
 */
export function readAsked(scope: TenantScope, number: PhoneNumber, from: string | null) {
  return withTenant(scope, async () => {
    const flow = await publishedFlowOf(scope, number);
    const business = await readBusiness(scope);
    const call = await askedCall(scope, number, from, business);
    const stranger = from === null ? call : await askedCall(scope, number, null, business);
    return { flow, business, call, stranger };
  });
}

/** With the flows that it names put in. */
async function publishedFlowOf(scope: TenantScope, number: PhoneNumber): Promise<Flow | null> {
  const flow = (await listFlows(scope)).find(({ id }) => id === number.flowId);
  const versionId = flow?.publishedVersionId ?? null;
  return versionId === null ? null : ((await findFlowVersion(scope, versionId))?.definition ?? null);
}

/** A call to the number by that caller; without one, by a number of the same area that has never called. */
async function askedCall(
  scope: TenantScope,
  number: PhoneNumber,
  from: string | null,
  business: Business,
): Promise<CallFacts> {
  const caller = from ?? strangerOf(number.number, business);
  const history = from === null ? null : ((await readCallerHistories(scope, [from])).get(from) ?? null);
  const { id: numberId, number: to } = number;
  return { callSid: 'asked', from: caller, to, numberId, callerName: null, forwardedFrom: null, history };
}

function strangerOf(number: string, { numbers, contacts }: Business): string {
  for (let last = 0; last < 100; last++) {
    const stranger = `${number.slice(0, -2)}${String(last).padStart(2, '0')}`;
    if (!numbers.includes(stranger) && !Object.hasOwn(contacts, stranger)) return stranger;
  }
  return number;
}
