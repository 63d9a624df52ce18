import type { StepKind } from '../define-step';
import { STEP_TYPES, type StepType } from '../step-types';
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

/** Every kind of step there is. A new one is a file beside this, a line here and its name in STEP_TYPES. */
const STEP_KINDS: Readonly<Record<StepType, StepKind>> = {
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
};

export const stepKinds: readonly StepKind[] = STEP_TYPES.map((type) => STEP_KINDS[type]);

/** The kind of step of a flow's `type`; null when this program knows none of that name. */
export function findStepKind(type: string): StepKind | null {
  return Object.hasOwn(STEP_KINDS, type) ? STEP_KINDS[type as StepType] : null;
}
