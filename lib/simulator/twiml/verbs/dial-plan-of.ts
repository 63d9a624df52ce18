import type { DialPlan } from '../../engine/dial/dial-plan';
import type { CallSession } from '../../engine/session';
import { dialledNumber } from '../../network/dialled-number';
import { countryOf } from '../../network/geography';
import type { TwimlElement } from '../element';
import { dialTargetsOf } from './dial-targets-of';

/** What a <Dial> asks for; null when its caller id may not be shown. */
export function dialPlanOf(element: TwimlElement, session: CallSession): DialPlan | null {
  const attributes = session.attributes(element);
  const callerId = callerIdOf(attributes.text('callerId'), session);
  if (callerId === null) return null;
  const ringTone = attributes.text('ringTone') ?? countryOf(session.leg.row.to);
  return {
    targets: dialTargetsOf(element, session),
    callerId,
    timeoutSeconds: attributes.integer('timeout', { fallback: 30, min: 5, max: 600, code: 13212 }),
    timeLimitSeconds: attributes.integer('timeLimit', { fallback: 14_400, min: 1, max: 86_400, code: 13216 }),
    hangupOnStar: attributes.flag('hangupOnStar', false, 13210),
    answerOnBridge: attributes.flag('answerOnBridge', false, 13219),
    sequential: attributes.flag('sequential', false, 13218),
    ringCountry: ringTone.toUpperCase(),
  };
}

/** The call's own numbers and the account's may be shown, nothing else. */
function callerIdOf(asked: string | null, session: CallSession): string | null {
  const { row } = session.leg;
  if (asked === null || asked.trim() === '') return row.from;
  const number = dialledNumber(asked, row.to) ?? asked.trim();
  const ours = session.exchange.store.numbers.find((owned) => owned.phoneNumber === number) !== null;
  if (ours || number === row.from || number === row.to) return number;
  session.warn({ code: 13214, message: `Dial: the caller id ${number} is not a number of this account` });
  return null;
}
