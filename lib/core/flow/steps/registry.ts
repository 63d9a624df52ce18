import type { StepKind } from '../define-step';
import { dial } from './dial';
import { hangUp } from './hang-up';
import { hours } from './hours';
import { menu } from './menu';
import { message } from './message';
import { voicemail } from './voicemail';

/** Every kind of step there is, in the order in which an editor offers them. A new one is a file beside this and a line here. */
const STEP_KINDS: Readonly<Record<string, StepKind>> = {
  message,
  menu,
  hours,
  dial,
  voicemail,
  'hang-up': hangUp,
};

export const stepKinds: readonly StepKind[] = Object.values(STEP_KINDS);

/** The kind of step of a flow's `type`; null when this program knows none of that name. */
export function findStepKind(type: string): StepKind | null {
  return Object.hasOwn(STEP_KINDS, type) ? (STEP_KINDS[type] ?? null) : null;
}
