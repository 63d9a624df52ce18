/** Something that a step asks for beside the call itself. Numbers in E.164. */
export type FlowAction =
  | { type: 'sendText'; to: string; body: string }
  | { type: 'requestCallback'; number: string; note: string; departmentId: string | null }
  | { type: 'tagCall'; tag: string }
  | { type: 'setField'; name: string; value: string };
