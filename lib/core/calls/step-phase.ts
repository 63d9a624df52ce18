/**
 * What a step means for the caller who is in it. A test keeps every kind of the registry listed here. Step kinds are an open set in stored
 * events: a kind that is not listed is neither a menu nor a wait, the caller hears something.
 */
export type StepPhase = 'menu' | 'talking' | 'ring' | 'queue' | 'voicemail' | 'end';

export const STEP_PHASES: Readonly<Record<string, StepPhase>> = {
  menu: 'menu',
  collect: 'menu',
  'callback-request': 'menu',
  language: 'menu',
  message: 'talking',
  hours: 'talking',
  'caller-rules': 'talking',
  split: 'talking',
  'number-called': 'talking',
  'set-field': 'talking',
  tag: 'talking',
  text: 'talking',
  webhook: 'talking',
  record: 'talking',
  'sub-flow': 'talking',
  dial: 'ring',
  transfer: 'ring',
  queue: 'queue',
  voicemail: 'voicemail',
  'missed-call-service': 'end',
  'hang-up': 'end',
};

/** The phase of a kind of step. */
export function stepPhase(stepType: string): StepPhase {
  return Object.hasOwn(STEP_PHASES, stepType) ? (STEP_PHASES[stepType] ?? 'talking') : 'talking';
}
