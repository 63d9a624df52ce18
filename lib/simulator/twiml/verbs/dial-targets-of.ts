import type { DialTarget } from '../../engine/dial/dial-plan';
import type { CallSession } from '../../engine/session';
import { STATUS_EVENTS, type StatusSubscription } from '../../engine/status-subscription';
import { clientAddress, readIdentity } from '../../network/client-address';
import { dialledNumber } from '../../network/dialled-number';
import { type TwimlElement, textElement } from '../element';

const TARGETS_MAX = 10;

/** Whom a <Dial> rings. A target that cannot be dialled is warned about and left out. */
export function dialTargetsOf(element: TwimlElement, session: CallSession): DialTarget[] {
  const targets: DialTarget[] = [];
  if (element.text.trim() !== '') targets.push(...numberTarget(textElement('Number', element.text), session));
  for (const child of element.children) {
    if (child.name === 'Number') targets.push(...numberTarget(child, session));
    else if (child.name === 'Client') targets.push(...clientTarget(child, session));
    else session.warn({ code: 13215, message: `Dial: <${child.name}> is not supported by this carrier` });
  }
  if (targets.length > TARGETS_MAX) session.warn({ code: 13224, message: `Dial: more than ${TARGETS_MAX} numbers` });
  return targets.slice(0, TARGETS_MAX);
}

function numberTarget(element: TwimlElement, session: CallSession): DialTarget[] {
  const address = dialledNumber(element.text, session.leg.row.to);
  if (address === null) {
    session.warn({ code: 13223, message: `Dial: ${element.text.trim()} is not a telephone number` });
    return [];
  }
  const sendDigits = session.attributes(element).pattern('sendDigits', /^[0-9A-D#*wW]+$/, '', 13222);
  return [{ address, parameters: {}, sendDigits, ...attendantsOf(element, session) }];
}

/** The identity stands in the element itself, or in an <Identity> beside <Parameter>s. */
function clientTarget(element: TwimlElement, session: CallSession): DialTarget[] {
  const written = element.children.find(({ name }) => name === 'Identity')?.text ?? element.text;
  const identity = readIdentity(written);
  if (identity === null) {
    session.warn({ code: 13224, message: `Dial: ${written.trim()} is not the identity of a client` });
    return [];
  }
  const parameters = element.children
    .filter(({ name }) => name === 'Parameter')
    .map(({ attributes }): [string, string] => [attributes['name'] ?? '', attributes['value'] ?? '']);
  return [
    {
      address: clientAddress(identity),
      parameters: Object.fromEntries(parameters.filter(([name]) => name !== '')),
      sendDigits: '',
      ...attendantsOf(element, session),
    },
  ];
}

/** What is asked and told while the target is rung: the same for every kind. */
function attendantsOf(element: TwimlElement, session: CallSession): Pick<DialTarget, 'whisper' | 'subscription'> {
  const attributes = session.attributes(element);
  const url = attributes.text('url')?.trim() ?? '';
  const method = attributes.method('method', 13221);
  return {
    whisper: url === '' ? null : { url: session.absolute(url) ?? url, method },
    subscription: subscriptionOf(element, session),
  };
}

function subscriptionOf(element: TwimlElement, session: CallSession): StatusSubscription | null {
  const attributes = session.attributes(element);
  const url = attributes.text('statusCallback')?.trim() ?? '';
  if (url === '') return null;
  return {
    url: session.absolute(url) ?? url,
    method: attributes.method('statusCallbackMethod', 13221),
    events: attributes.words('statusCallbackEvent', STATUS_EVENTS, ['completed'], 12200),
    sent: 0,
  };
}
