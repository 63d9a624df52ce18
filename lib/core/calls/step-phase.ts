/**
 * What a step means for the caller who is in it. Step kinds are an open set: one that is not named here asks the caller for
 * something, like the menu.
 */
export type StepPhase = 'menu' | 'talking' | 'ring' | 'queue' | 'voicemail' | 'end';

const PHASES: Readonly<Record<string, StepPhase>> = {
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
  return Object.hasOwn(PHASES, stepType) ? (PHASES[stepType] ?? 'menu') : 'menu';
}
