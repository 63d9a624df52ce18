import { timingSafeEqual } from 'node:crypto';
import type { Exchange } from '../engine/exchange';
import { type HttpReply, type HttpRequest, jsonReply } from '../http/json-server';
import { findRoute, type Route } from '../http/route-table';
import type { MessageCenter } from '../messages/message-center';
import { fetchAccount, fetchBalance, listAccounts } from './accounts';
import { fetchCountry, listCountries } from './available-phone-countries';
import { listAvailableNumbers } from './available-phone-numbers';
import { deleteCall, fetchCall, listCalls } from './calls';
import { checkParameters } from './check-parameters';
import { createCall } from './create-call';
import {
  buyNumber,
  fetchNumber,
  listNumbers,
  listNumbersOf,
  releaseNumber,
  updateNumber,
} from './incoming-phone-numbers';
import { createMessage, deleteMessage, fetchMessage, listMessageMedia, listMessages, updateMessage } from './messages';
import { deleteRecording, fetchRecording, listRecordings, startRecording, updateRecording } from './recordings';
import type { RestHandler, RestRequest } from './rest-context';
import { notFound, RestError } from './rest-error';
import { deleteTranscription, fetchTranscription, listTranscriptions } from './transcriptions';
import { updateCall } from './update-call';

export const REST_ROOT = '/2010-04-01/Accounts';

const ROUTES: readonly Route<RestHandler>[] = [
  { method: 'GET', pattern: '', handle: fetchAccount },
  { method: 'GET', pattern: 'Balance', handle: fetchBalance },
  { method: 'GET', pattern: 'AvailablePhoneNumbers', handle: listCountries },
  { method: 'GET', pattern: 'AvailablePhoneNumbers/:country', handle: fetchCountry },
  { method: 'GET', pattern: 'AvailablePhoneNumbers/:country/:kind', handle: listAvailableNumbers },
  { method: 'GET', pattern: 'IncomingPhoneNumbers', handle: listNumbers },
  { method: 'POST', pattern: 'IncomingPhoneNumbers', handle: buyNumber },
  { method: 'GET', pattern: 'IncomingPhoneNumbers/Local', handle: listNumbersOf('local') },
  { method: 'POST', pattern: 'IncomingPhoneNumbers/Local', handle: buyNumber },
  { method: 'GET', pattern: 'IncomingPhoneNumbers/TollFree', handle: listNumbersOf('toll-free') },
  { method: 'POST', pattern: 'IncomingPhoneNumbers/TollFree', handle: buyNumber },
  { method: 'GET', pattern: 'IncomingPhoneNumbers/Mobile', handle: listNumbersOf('mobile') },
  { method: 'POST', pattern: 'IncomingPhoneNumbers/Mobile', handle: buyNumber },
  { method: 'GET', pattern: 'IncomingPhoneNumbers/:sid', handle: fetchNumber },
  { method: 'POST', pattern: 'IncomingPhoneNumbers/:sid', handle: updateNumber },
  { method: 'DELETE', pattern: 'IncomingPhoneNumbers/:sid', handle: releaseNumber },
  { method: 'GET', pattern: 'Calls', handle: listCalls },
  { method: 'POST', pattern: 'Calls', handle: createCall },
  { method: 'GET', pattern: 'Calls/:call', handle: fetchCall },
  { method: 'POST', pattern: 'Calls/:call', handle: updateCall },
  { method: 'DELETE', pattern: 'Calls/:call', handle: deleteCall },
  { method: 'GET', pattern: 'Calls/:call/Recordings', handle: listRecordings },
  { method: 'POST', pattern: 'Calls/:call/Recordings', handle: startRecording },
  { method: 'POST', pattern: 'Calls/:call/Recordings/:recording', handle: updateRecording },
  { method: 'GET', pattern: 'Calls/:call/Recordings/:recording', handle: fetchRecording },
  { method: 'DELETE', pattern: 'Calls/:call/Recordings/:recording', handle: deleteRecording },
  { method: 'GET', pattern: 'Recordings', handle: listRecordings },
  { method: 'GET', pattern: 'Recordings/:recording', handle: fetchRecording },
  { method: 'DELETE', pattern: 'Recordings/:recording', handle: deleteRecording },
  { method: 'GET', pattern: 'Recordings/:recording/Transcriptions', handle: listTranscriptions },
  { method: 'GET', pattern: 'Recordings/:recording/Transcriptions/:sid', handle: fetchTranscription },
  { method: 'DELETE', pattern: 'Recordings/:recording/Transcriptions/:sid', handle: deleteTranscription },
  { method: 'GET', pattern: 'Transcriptions', handle: listTranscriptions },
  { method: 'GET', pattern: 'Transcriptions/:sid', handle: fetchTranscription },
  { method: 'DELETE', pattern: 'Transcriptions/:sid', handle: deleteTranscription },
  { method: 'GET', pattern: 'Messages', handle: listMessages },
  { method: 'POST', pattern: 'Messages', handle: createMessage },
  { method: 'GET', pattern: 'Messages/:sid', handle: fetchMessage },
  { method: 'POST', pattern: 'Messages/:sid', handle: updateMessage },
  { method: 'DELETE', pattern: 'Messages/:sid', handle: deleteMessage },
  { method: 'GET', pattern: 'Messages/:sid/Media', handle: listMessageMedia },
];

function isAuthorized(header: string | undefined, accountSid: string, authToken: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** HEAD is answered as GET: the HTTP server leaves the body out. */
async function answerRoute(asked: string, path: string, request: RestRequest): Promise<HttpReply> {
  const method = asked === 'HEAD' ? 'GET' : asked;
  const { match, known } = findRoute(ROUTES, method, path);
  if (match === null && known) throw new RestError(405, 20004, 'Method not allowed');
  if (match === null) throw notFound(request.path);
  const ignored = checkParameters(method, match.pattern, method === 'GET' ? request.query : request.form);
  const reply = await match.handle({ ...request, params: match.params, ignored });
  if (ignored.length === 0) return reply;
  const warning = `${ignored.join(', ')}: accepted and not executed by this carrier`;
  return { ...reply, headers: { ...reply.headers, 'X-Box-Warning': warning } };
}

/** The carrier's REST API of version 2010-04-01 for one account. */
export function createRestApi(options: { exchange: Exchange; messages: MessageCenter; authToken: string }) {
  const { exchange, messages, authToken } = options;
  const root = `${REST_ROOT}/${exchange.accountSid}`;

  async function dispatch(request: HttpRequest): Promise<HttpReply> {
    if (!isAuthorized(request.headers.authorization, exchange.accountSid, authToken)) {
      throw new RestError(401, 20003, 'Authenticate', { 'WWW-Authenticate': 'Basic realm="Twilio API"' });
    }
    const path = request.path.replace(/\.json$/, '');
    const parts = { exchange, messages, path: request.path, query: request.query };
    const form = new URLSearchParams(request.body.toString('utf8'));
    if (path === REST_ROOT && (request.method === 'GET' || request.method === 'HEAD'))
      return listAccounts({ ...parts, params: {}, form, ignored: [] });
    if (path !== root && !path.startsWith(`${root}/`)) throw notFound(request.path);
    return answerRoute(request.method, path.slice(root.length + 1), { ...parts, params: {}, form, ignored: [] });
  }

  return async (request: HttpRequest): Promise<HttpReply> => {
    try {
      return await dispatch(request);
    } catch (error) {
      if (error instanceof RestError) return jsonReply(error.status, error.body(), error.headers);
      throw error;
    }
  };
}
