import type { CallEvent, Mark } from '../calls/call-event';
import type { CallFacts } from './business';

/**
 * The events of a turn. Their keys come from the call and its visit alone, so that a turn answered twice tells the same facts once.
 */
type At = { call: CallFacts; now: number; visit: number };

export function enteredEvent(
  args: At & { stepId: string; stepType: string; stepName: string; goal: boolean },
): CallEvent {
  const { call, now, ...step } = args;
  return { ...base(call, now, `step:${step.visit}:entered`), kind: 'stepEntered', ...step };
}

export function leftEvent(args: At & { exit: string; input: string | null }): CallEvent {
  const { call, now, ...left } = args;
  return { ...base(call, now, `step:${left.visit}:left`), kind: 'stepLeft', ...left };
}

/** A mark is a fact once a visit: the same mark again in the same visit has the same key. */
export function markedEvent(args: At & { mark: Mark; note: string | null }): CallEvent {
  const { call, now, ...marked } = args;
  return { ...base(call, now, `mark:${marked.visit}:${marked.mark}`), kind: 'marked', ...marked };
}

export function acceptedEvent(args: At & { legSid: string }): CallEvent {
  const { call, now, visit, legSid } = args;
  return { ...base(call, now, `leg:${legSid}:accepted`), kind: 'legAccepted', visit, legSid };
}

function base(call: CallFacts, at: number, fact: string) {
  return { key: `${call.callSid}:${fact}`, callSid: call.callSid, at };
}
