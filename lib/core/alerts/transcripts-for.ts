import type { CallRecord } from '../calls/call-record';
import type { DeliveryEvent, PlannedDelivery } from './alert';

/** An alert of the call that exists already. */
type Made = {
  event: DeliveryEvent;
  channel: string;
  personId: string;
  address: string;
  withTranscript: boolean;
};

/**
 * The e-mails that bring a transcript to the people whose e-mail about the voicemail was made before the transcript came: one for each
 * address, none for an address that has the transcript. Empty while there is no transcript.
 */
export function transcriptsFor(record: Pick<CallRecord, 'recordings'>, made: readonly Made[]): PlannedDelivery[] {
  if (!hasTranscript(record)) return [];
  return made
    .filter(({ event, channel, withTranscript }) => event === 'voicemail' && channel === 'email' && !withTranscript)
    .map(({ personId, address }) => ({ event: 'transcript', channel: 'email', personId, address }));
}

/** True when the carrier delivered the transcript of a voicemail. */
export function hasTranscript(record: Pick<CallRecord, 'recordings'>): boolean {
  return record.recordings.some(
    ({ purpose, transcript }) =>
      purpose === 'voicemail' && transcript?.status === 'completed' && (transcript.text ?? '').trim() !== '',
  );
}
