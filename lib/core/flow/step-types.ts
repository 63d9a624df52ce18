/** Every kind of step there is, in the order in which an editor offers them. Each is the name of its file in `steps`. */
export const STEP_TYPES = [
  'message',
  'menu',
  'hours',
  'dial',
  'voicemail',
  'caller-rules',
  'split',
  'number-called',
  'collect',
  'set-field',
  'tag',
  'text',
  'webhook',
  'language',
  'record',
  'missed-call-service',
  'callback-request',
  'transfer',
  'sub-flow',
  'hang-up',
] as const;
export type StepType = (typeof STEP_TYPES)[number];
