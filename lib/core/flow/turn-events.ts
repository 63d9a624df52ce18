import type { CallEvent, Mark } from '../calls/call-event';
import type { CallFacts } from './business';
import type { FlowAction } from './flow-action';

/**
 * The events of a turn. Their keys come from the call and its visit alone, so that a turn answered twice tells the same facts once.
 */
type At = { call: CallFacts; now: number; visit: number };

export function enteredEvent(
  at: At,
  step: { stepId: string; stepType: string; stepName: string; goal: boolean },
): CallEvent {
  return {
    key: `${at.call.callSid}:step:${at.visit}:entered`,
    callSid: at.call.callSid,
    at: at.now,
    kind: 'stepEntered',
    visit: at.visit,
    stepId: step.stepId,
    stepType: step.stepType,
    stepName: step.stepName,
    goal: step.goal,
  };
}

export function leftEvent(at: At, exit: string, input: string | null): CallEvent {
  const key = `${at.call.callSid}:step:${at.visit}:left`;
  return { key, callSid: at.call.callSid, at: at.now, kind: 'stepLeft', visit: at.visit, exit, input };
}

/** A mark is a fact once a visit: the same mark again in the same visit has the same key. */
export function markedEvent(at: At, mark: Mark, note: string | null): CallEvent {
  const key = `${at.call.callSid}:mark:${at.visit}:${mark}`;
  return { key, callSid: at.call.callSid, at: at.now, kind: 'marked', visit: at.visit, mark, note };
}

/** `index` tells apart what one visit asks for; the same visit asks for the same again with the same keys. */
export function actionEvent(at: At, index: number, action: FlowAction): CallEvent {
  const key = `${at.call.callSid}:action:${at.visit}:${index}:${action.type}`;
  return { key, callSid: at.call.callSid, at: at.now, kind: 'action', visit: at.visit, action };
}

export function acceptedEvent(at: At, legSid: string): CallEvent {
  const key = `${at.call.callSid}:leg:${legSid}:accepted`;
  return { key, callSid: at.call.callSid, at: at.now, kind: 'legAccepted', visit: at.visit, legSid };
}
