import type { DialPlan } from '../../engine/dial/dial-plan';
import type { CallSession } from '../../engine/session';
import { dialledNumber } from '../../network/dialled-number';
import { countryOf } from '../../network/geography';
import type { TwimlElement } from '../element';
import { dialTargetsOf } from './dial-targets-of';

/** Countries whose ringing tone may be asked for, and the one that is not a country. */
const RING_TONES =
  'at au bg br be ch cl cn cz de dk ee es fi fr gr hu il in it lt jp mx my nl no nz ph pl pt ru se sg th uk us us-old tw ve za'.split(
    ' ',
  );

/** What a <Dial> asks for; null when its caller id may not be shown. */
export function dialPlanOf(element: TwimlElement, session: CallSession): DialPlan | null {
  const attributes = session.attributes(element);
  const callerId = callerIdOf(attributes.text('callerId'), session);
  if (callerId === null) return null;
  const ringTone = attributes.oneOf('ringTone', RING_TONES, '', 13220);
  return {
    targets: dialTargetsOf(element, session),
    callerId,
    timeoutSeconds: attributes.integer('timeout', { fallback: 30, min: 5, max: 600, code: 13212 }),
    timeLimitSeconds: attributes.integer('timeLimit', { fallback: 14_400, min: 1, max: 86_400, code: 13216 }),
    hangupOnStar: attributes.flag('hangupOnStar', false, 13213),
    answerOnBridge: attributes.flag('answerOnBridge', false, 13219),
    sequential: attributes.flag('sequential', false, 13218),
    ringCountry: ringTone === '' ? countryOf(session.leg.row.to) : ringTone.slice(0, 2).toUpperCase(),
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
