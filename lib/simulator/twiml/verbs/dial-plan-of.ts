import type { DialPlan, DialTarget } from '../../engine/dial/dial-plan';
import type { CallSession } from '../../engine/session';
import { STATUS_EVENTS, type StatusSubscription } from '../../engine/status-subscription';
import { dialledNumber } from '../../network/dialled-number';
import { countryOf } from '../../network/geography';
import type { TwimlElement } from '../element';

const TARGETS_MAX = 10;

/** What a <Dial> asks for; null when its caller id may not be shown. A target that cannot be dialled is warned about and left out. */
export function dialPlanOf(element: TwimlElement, session: CallSession): DialPlan | null {
  const attributes = session.attributes(element);
  const callerId = callerIdOf(attributes.text('callerId'), session);
  if (callerId === null) return null;
  const ringTone = attributes.text('ringTone') ?? countryOf(session.leg.row.to);
  return {
    targets: targetsOf(element, session),
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

function targetsOf(element: TwimlElement, session: CallSession): DialTarget[] {
  const targets: DialTarget[] = [];
  if (element.text.trim() !== '') targets.push(...targetOf({ ...element, name: 'Number', attributes: {} }, session));
  for (const child of element.children) {
    if (child.name === 'Number') targets.push(...targetOf(child, session));
    else session.warn({ code: 13224, message: `Dial: <${child.name}> is not supported by this carrier` });
  }
  if (targets.length > TARGETS_MAX) session.warn({ code: 13224, message: `Dial: more than ${TARGETS_MAX} numbers` });
  return targets.slice(0, TARGETS_MAX);
}

function targetOf(element: TwimlElement, session: CallSession): DialTarget[] {
  const number = dialledNumber(element.text, session.leg.row.to);
  if (number === null) {
    session.warn({ code: 13223, message: `Dial: ${element.text.trim()} is not a telephone number` });
    return [];
  }
  const attributes = session.attributes(element);
  const url = attributes.text('url')?.trim() ?? '';
  return [
    {
      number,
      whisper: url === '' ? null : { url: session.absolute(url) ?? url, method: attributes.method('method', 13210) },
      sendDigits: attributes.text('sendDigits') ?? '',
      subscription: subscriptionOf(element, session),
    },
  ];
}

function subscriptionOf(element: TwimlElement, session: CallSession): StatusSubscription | null {
  const attributes = session.attributes(element);
  const url = attributes.text('statusCallback')?.trim() ?? '';
  if (url === '') return null;
  return {
    url: session.absolute(url) ?? url,
    method: attributes.method('statusCallbackMethod', 13210),
    events: attributes.words('statusCallbackEvent', STATUS_EVENTS, ['completed']),
    sent: 0,
  };
}
