import { beforeAll, expect, it } from 'vitest';
import { twimlOf } from '../testing/twiml';
import {
  incomingParams,
  journalOf,
  newCallSid,
  type Params,
  putInSnapshot,
  signedRequest,
  tenantDocument,
} from '../testing/voice-webhook';
import { respondToVoiceWebhook } from './respond-to-webhook';

beforeAll(async () => {
  const document = tenantDocument();
  const greeting = { kind: 'text', text: 'Speak.' };
  const mailbox = {
    id: 'mail',
    type: 'voicemail',
    name: 'Mailbox',
    config: { greeting, departmentId: 'dep_sales', transcribe: true },
    exits: { done: null },
  };
  await putInSnapshot([{ ...document, flows: { fv_1: { schema: 1, entry: 'mail', steps: { mail: mailbox } } } }]);
});

/** A call that has reached the mailbox, and where the carrier was told to send recording and words. */
async function reachMailbox(callSid: string): Promise<{ recording: string; words: string }> {
  const request = signedRequest('/api/voice/twilio/incoming', incomingParams(callSid));
  const twiml = twimlOf(await (await respondToVoiceWebhook(request, 'twilio', 'incoming')).text());
  const { recordingStatusCallback = '', transcribeCallback = '' } = twiml.find('Record')?.attributes ?? {};
  return { recording: recordingStatusCallback, words: transcribeCallback };
}

const tell = (url: string, params: Params, token?: string) =>
  respondToVoiceWebhook(signedRequest(url, params, token === undefined ? {} : { token }), 'twilio', 'recording');
const words = (callSid: string, status = 'completed') =>
  incomingParams(callSid, {
    RecordingSid: 'RE1',
    TranscriptionSid: 'TR1',
    TranscriptionStatus: status,
    TranscriptionText: 'Please call me back.',
  });
const kindsOf = (callSid: string) => journalOf(callSid).flatMap(({ events }) => events);

it('what was said comes to the path of recordings, and is in the journal once as a fact about its recording', async () => {
  const callSid = newCallSid();
  const urls = await reachMailbox(callSid);
  expect(new URL(urls.words).pathname).toBe('/api/voice/twilio/recording');
  expect(
    (await tell(urls.recording, incomingParams(callSid, { RecordingSid: 'RE1', RecordingStatus: 'completed' }))).status,
  ).toBe(204);
  expect((await tell(urls.words, words(callSid))).status).toBe(204);
  expect((await tell(urls.words, words(callSid))).status).toBe(204);
  const told = kindsOf(callSid).filter(({ kind }) => kind === 'recording' || kind === 'transcript');
  expect(told).toMatchObject([
    { kind: 'recording', recordingSid: 'RE1', departmentId: 'dep_sales', transcriptAsked: true },
    { kind: 'transcript', recordingSid: 'RE1', status: 'completed', text: 'Please call me back.' },
  ]);
});

it('words that nobody signed, and words at an address that was not made for them, are not kept', async () => {
  const callSid = newCallSid();
  const urls = await reachMailbox(callSid);
  expect((await tell(urls.words, words(callSid), 'other-token')).status).toBe(403);
  const forged = urls.recording.replace('?', '?of=words&');
  expect((await tell(forged, words(callSid))).status).toBe(204);
  expect(kindsOf(callSid).filter(({ kind }) => kind === 'transcript')).toEqual([]);
});
