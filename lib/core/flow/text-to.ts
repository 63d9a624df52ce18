import { checkLeg } from '../routing/outbound-gate';
import { extensionOf } from '../shared/phone-number';
import type { StepContext } from './define-step';
import { fillText } from './fill-text';
import type { FlowAction } from './flow-action';
import { TEXT_CHARACTERS_MAX } from './limits';

/** The action that sends a text with its call fields filled in; null when there is no number, or none that may be written to: a phone behind an extension gets no texts. */
export function textTo(number: string | null, body: string, context: StepContext): FlowAction | null {
  if (number === null || extensionOf(number) !== null) return null;
  if (!checkLeg({ to: number, business: context.business, call: null }).allowed) return null;
  const filled = fillText(body, context).slice(0, TEXT_CHARACTERS_MAX).trim();
  return filled === '' ? null : { type: 'sendText', to: number, body: filled };
}
