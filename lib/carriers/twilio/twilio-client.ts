import type { Twilio } from 'twilio';
import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call';
import type { RecordingInstance } from 'twilio/lib/rest/api/v2010/account/recording';
import { env } from '../../config/env';
import type {
  CarrierAccount,
  CarrierCall,
  CarrierClient,
  CarrierNumber,
  CarrierRecording,
  CarrierWebhookUrls,
} from '../carrier';
import { carrierFailure, isNotFound, isOptedOut, isOver } from './carrier-failure';
import { listOnce } from './list-once';
import { CALLBACK_POLICY, TURN_POLICY } from './render-twiml';
import { loadTwilio } from './twilio-sdk';

const PAGE_SIZE = 500;
const LABEL_CHARACTERS_MAX = 64;
/** Texts to one phone in the minutes between two tries. */
const TEXTS_MAX = 50;
/** Of one recording; there is one. */
const TRANSCRIPTS_MAX = 20;
const NUMBERS_MAX = 1_000;
const AVAILABLE_MAX = 30;
const MEDIA_TIMEOUT_MS = 120_000;

/** A request to the API; `what` completes the sentence that is said when it fails. */
type Ask = <Result>(what: string, request: (api: Twilio) => Promise<Result>) => Promise<Result>;

/** The REST API of one account. The connection is made at the first request. */
export function connectTwilio(account: CarrierAccount): CarrierClient {
  let loading: Promise<Twilio> | undefined;
  const ask: Ask = async (what, request) => {
    loading ??= loadTwilio(account);
    const api = await loading;
    return request(api).catch((error: unknown) => {
      throw carrierFailure(what, error);
    });
  };

  return {
    ...numbersOf(ask),
    ...textsOf(ask),
    ...placedCallsOf(ask),
    findCall: (callSid) =>
      ask('find the call', async (api) => {
        const call = await api.calls(callSid).fetch().catch(nullWhenNotFound);
        return call === null ? null : callOf(call);
      }),
    listCalls: ({ from, to }) =>
      listOnce<CallInstance, CarrierCall>(
        (page) =>
          ask('list the calls', async (api) => {
            const span = { startTimeAfter: new Date(from), startTimeBefore: dayAfter(to) };
            return (
              (page === null ? await api.calls.page({ ...span, pageSize: PAGE_SIZE }) : await page.nextPage()) ?? null
            );
          }),
        (instance) => within(callOf(instance), from, to),
      ),
    listRecordings: ({ from, to }) =>
      listOnce<RecordingInstance, CarrierRecording>(
        (page) =>
          ask('list the recordings', async (api) => {
            const span = { dateCreatedAfter: new Date(from), dateCreatedBefore: dayAfter(to) };
            return (
              (page === null ? await api.recordings.page({ ...span, pageSize: PAGE_SIZE }) : await page.nextPage()) ??
              null
            );
          }),
        (instance) => within(recordingOf(instance), from, to),
      ),
    fetchRecording: (recordingSid) => fetchMedia(account, recordingSid),
    deleteRecording: (recordingSid) =>
      ask('delete the recording', async (api) => {
        await api.recordings(recordingSid).remove().catch(nullWhenNotFound);
      }),
    deleteTranscripts: (recordingSid) =>
      ask('delete what was said', async (api) => {
        const found = await api
          .recordings(recordingSid)
          .transcriptions.list({ limit: TRANSCRIPTS_MAX })
          .catch(nullWhenNotFound);
        for (const { sid } of found ?? []) await api.transcriptions(sid).remove().catch(nullWhenNotFound);
      }),
  };
}

function numbersOf(
  ask: Ask,
): Pick<CarrierClient, 'listNumbers' | 'listAvailableNumbers' | 'buyNumber' | 'configureNumber'> {
  return {
    listNumbers: () =>
      ask('list the numbers', async (api) => {
        const numbers = await api.incomingPhoneNumbers.list({ limit: NUMBERS_MAX, pageSize: PAGE_SIZE });
        return numbers.map(numberOf);
      }),
    listAvailableNumbers: (country, areaCode) =>
      ask('look for numbers', async (api) => {
        const code = Number(areaCode);
        const filter = areaCode !== null && Number.isInteger(code) ? { areaCode: code } : {};
        const found = await api.availablePhoneNumbers(country).local.list({ ...filter, limit: AVAILABLE_MAX });
        return found.map(({ phoneNumber, locality, region }) => ({
          number: phoneNumber,
          locality: locality || null,
          region: region || null,
        }));
      }),
    buyNumber: (number, label, urls) =>
      ask('buy the number', async (api) =>
        numberOf(
          await api.incomingPhoneNumbers.create({
            phoneNumber: number,
            friendlyName: label.slice(0, LABEL_CHARACTERS_MAX),
            ...settingsOf(urls),
          }),
        ),
      ),
    configureNumber: (numberSid, urls) =>
      ask('configure the number', async (api) => {
        await api.incomingPhoneNumbers(numberSid).update(settingsOf(urls));
      }),
  };
}

function textsOf(ask: Ask): Pick<CarrierClient, 'findText' | 'sendText'> {
  return {
    findText: ({ from, to, words, since }) =>
      ask('look for the text', async (api) => {
        const sent = await api.messages.list({ from, to, dateSentAfter: new Date(since), limit: TEXTS_MAX });
        const found = sent.find(({ body }) => body.includes(words));
        return found === undefined ? null : { messageSid: found.sid };
      }),
    sendText: ({ from, to, body, statusUrl }) =>
      ask('send the text', async (api) => {
        const sent = await api.messages.create({ from, to, body, statusCallback: statusUrl }).catch(nullWhenOptedOut);
        return sent === null ? { optedOut: true } : { messageSid: sent.sid };
      }),
  };
}

function placedCallsOf(ask: Ask): Pick<CarrierClient, 'createCall' | 'endCall'> {
  return {
    createCall: ({ from, to, answerUrl, statusUrl, timeoutSeconds, secondsMax }) =>
      ask('place the call', async (api) => {
        const { sid } = await api.calls.create({
          from,
          to,
          url: answerUrl + TURN_POLICY,
          method: 'POST',
          statusCallback: statusUrl + CALLBACK_POLICY,
          statusCallbackMethod: 'POST',
          statusCallbackEvent: ['ringing', 'answered', 'completed'],
          timeout: timeoutSeconds,
          timeLimit: secondsMax,
        });
        return { callSid: sid };
      }),
    endCall: (callSid) =>
      ask('end the call', async (api) => {
        await api.calls(callSid).update({ status: 'completed' }).catch(nullWhenOver);
      }),
  };
}

function settingsOf(urls: CarrierWebhookUrls) {
  return {
    voiceUrl: urls.incoming,
    voiceMethod: 'POST',
    voiceFallbackUrl: urls.fallback,
    voiceFallbackMethod: 'POST',
    statusCallback: urls.status,
    statusCallbackMethod: 'POST',
    smsUrl: urls.messageIncoming,
    smsMethod: 'POST',
  };
}

function numberOf({
  sid,
  phoneNumber,
  friendlyName,
}: {
  sid: string;
  phoneNumber: string;
  friendlyName: string;
}): CarrierNumber {
  return { sid, number: phoneNumber, label: friendlyName };
}

function callOf(call: CallInstance): CarrierCall {
  return {
    callSid: call.sid,
    parentCallSid: call.parentCallSid || null,
    from: call.from,
    to: call.to,
    direction: call.direction === 'inbound' ? 'inbound' : 'outbound',
    status: call.status,
    startedAt: millis(call.startTime) ?? millis(call.dateCreated),
    endedAt: millis(call.endTime),
    durationSeconds: seconds(call.duration),
  };
}

function recordingOf(recording: RecordingInstance): CarrierRecording {
  return {
    recordingSid: recording.sid,
    callSid: recording.callSid,
    status: recording.status,
    durationSeconds: seconds(recording.duration),
    channels: recording.channels ?? null,
    source: recording.source,
    startedAt: millis(recording.startTime) ?? millis(recording.dateCreated),
  };
}

/** The carrier's filters know days only, so the day of `to` is asked for as a whole. */
function dayAfter(to: number): Date {
  return new Date(to + 86_400_000);
}

function within<Item extends { startedAt: number | null }>(item: Item, from: number, to: number): Item | null {
  const { startedAt } = item;
  return startedAt === null || (startedAt >= from && startedAt <= to) ? item : null;
}

function millis(date: Date | null | undefined): number | null {
  const value = date instanceof Date ? date.getTime() : Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function seconds(text: string | null | undefined): number | null {
  return text && /^\d+$/.test(text) ? Number(text) : null;
}

function nullWhenNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
}

function nullWhenOptedOut(error: unknown): null {
  if (isOptedOut(error)) return null;
  throw error;
}

function nullWhenOver(error: unknown): null {
  if (isNotFound(error) || isOver(error)) return null;
  throw error;
}

async function fetchMedia({ accountSid, authToken }: CarrierAccount, recordingSid: string): Promise<Uint8Array | null> {
  const what = 'fetch the recording';
  const path = `/2010-04-01/Accounts/${accountSid}/Recordings/${encodeURIComponent(recordingSid)}.wav`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  try {
    const signal = AbortSignal.timeout(MEDIA_TIMEOUT_MS);
    const response = await fetch(new URL(path, env.TWILIO_API_URL), { headers: { authorization }, signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The carrier answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw carrierFailure(what, error);
  }
}
