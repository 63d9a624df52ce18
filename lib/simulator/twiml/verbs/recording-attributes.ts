import { RECORDING_EVENTS, type RecordingCallback } from '../../engine/recorder';
import type { CallSession } from '../../engine/session';
import type { TwimlElement } from '../element';

/** Where an element wants to be told of its recording; null when it does not ask. */
export function recordingCallbackOf(element: TwimlElement, session: CallSession): RecordingCallback | null {
  const attributes = session.attributes(element);
  const url = attributes.text('recordingStatusCallback')?.trim() ?? '';
  if (url === '') return null;
  return {
    url: session.absolute(url) ?? url,
    method: attributes.method('recordingStatusCallbackMethod', 13210),
    events: attributes.words('recordingStatusCallbackEvent', RECORDING_EVENTS, ['completed'], 13621),
  };
}
