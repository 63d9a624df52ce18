import { own } from '../../shared/own';
import type { StepContext } from '../define-step';
import { fillText } from '../fill-text';
import type { SayInstruction } from '../instruction';
import { say, saySystem } from '../speak';
import { spellNumber } from '../spell-number';
import type { DialConfig } from './dial-config';

const ACCEPT_KEY = '1';

/**
 * What the person hears who picks up, and the key that takes the call (null: connected when it was said); null: connected at once.
 * `departmentId`: the department by which they are rung.
 */
export function whisperOf(
  config: DialConfig,
  context: StepContext,
  departmentId: string | null,
): { prompt: SayInstruction; key: string | null } | null {
  const { business } = context;
  if (config.whisper === '')
    return config.accept ? { prompt: saySystem(business, ownSentence(context, departmentId)), key: ACCEPT_KEY } : null;
  const prompt = say(business, fillText(config.whisper, context, 'spoken'));
  return { prompt, key: config.accept ? ACCEPT_KEY : null };
}

function ownSentence({ business, call }: StepContext, departmentId: string | null): string {
  const department = departmentId === null ? undefined : own(business.departments, departmentId)?.name;
  const called = department === undefined ? business.name : `${business.name}, ${department}`;
  const contact = call.from === null ? undefined : own(business.contacts, call.from)?.name;
  const number = call.from === null ? 'a withheld number' : spellNumber(call.from, business.country);
  return `Call for ${called}, from ${contact ?? call.callerName ?? number}. Press ${ACCEPT_KEY} to take it.`;
}
