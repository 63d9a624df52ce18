import type { StepKind } from '../define-step';
import { callbackRequest } from './callback-request';
import { callerRules } from './caller-rules';
import { collect } from './collect';
import { dial } from './dial';
import { hangUp } from './hang-up';
import { hours } from './hours';
import { language } from './language';
import { menu } from './menu';
import { message } from './message';
import { missedCallService } from './missed-call-service';
import { numberCalled } from './number-called';
import { record } from './record';
import { setField } from './set-field';
import { split } from './split';
import { subFlow } from './sub-flow';
import { tag } from './tag';
import { text } from './text';
import { transfer } from './transfer';
import { voicemail } from './voicemail';
import { webhook } from './webhook';

/** Every kind of step there is, in the order in which an editor offers them. A new one is a file beside this and a line here. */
const STEP_KINDS = {
  message,
  menu,
  hours,
  dial,
  voicemail,
  'caller-rules': callerRules,
  split,
  'number-called': numberCalled,
  collect,
  'set-field': setField,
  tag,
  text,
  webhook,
  language,
  record,
  'missed-call-service': missedCallService,
  'callback-request': callbackRequest,
  transfer,
  'sub-flow': subFlow,
  'hang-up': hangUp,
} satisfies Record<string, StepKind>;
export type StepType = keyof typeof STEP_KINDS;

export const stepKinds: readonly StepKind[] = Object.values(STEP_KINDS);

/** The kind of step of a flow's `type`; null when this program knows none of that name. */
export function findStepKind(type: string): StepKind | null {
  return Object.hasOwn(STEP_KINDS, type) ? STEP_KINDS[type as StepType] : null;
}
