import { type HttpReply, type HttpRequest, jsonReply } from '../http/json-server';
import { findRoute, type Route } from '../http/route-table';
import type { BoxHandler, BoxParts } from './box-context';
import { BoxError } from './box-error';
import { getBoxCall, listBoxCalls, listWebhooks } from './call-routes';
import { setClock } from './clock-routes';
import { getDay, startDay } from './day-routes';
import {
  answer,
  decline,
  deleteHandset,
  dial,
  getHandset,
  hangUp,
  listTexts,
  pressKeys,
  putHandset,
  putScript,
  sayWords,
  sendText,
  speak,
} from './handset-routes';
import { clearMail, listMail, receiveMail } from './mail-routes';
import { getAudio, getEvents, getExport, getNetwork, getState, putNetwork } from './state-routes';

const ROUTES: readonly Route<BoxHandler>[] = [
  { method: 'GET', pattern: '/box/state', handle: getState },
  { method: 'GET', pattern: '/box/events', handle: getEvents },
  { method: 'GET', pattern: '/box/export', handle: getExport },
  { method: 'POST', pattern: '/box/clock', handle: setClock },
  { method: 'POST', pattern: '/box/handsets', handle: putHandset },
  { method: 'GET', pattern: '/box/handsets/:number', handle: getHandset },
  { method: 'DELETE', pattern: '/box/handsets/:number', handle: deleteHandset },
  { method: 'PUT', pattern: '/box/handsets/:number/script', handle: putScript },
  { method: 'POST', pattern: '/box/handsets/:number/dial', handle: dial },
  { method: 'POST', pattern: '/box/handsets/:number/answer', handle: answer },
  { method: 'POST', pattern: '/box/handsets/:number/decline', handle: decline },
  { method: 'POST', pattern: '/box/handsets/:number/hang-up', handle: hangUp },
  { method: 'POST', pattern: '/box/handsets/:number/keys', handle: pressKeys },
  { method: 'POST', pattern: '/box/handsets/:number/say', handle: sayWords },
  { method: 'POST', pattern: '/box/handsets/:number/speak', handle: speak },
  { method: 'GET', pattern: '/box/handsets/:number/texts', handle: listTexts },
  { method: 'POST', pattern: '/box/handsets/:number/text', handle: sendText },
  { method: 'GET', pattern: '/box/audio/:file', handle: getAudio },
  { method: 'GET', pattern: '/box/calls', handle: listBoxCalls },
  { method: 'GET', pattern: '/box/calls/:sid', handle: getBoxCall },
  { method: 'GET', pattern: '/box/webhooks', handle: listWebhooks },
  { method: 'POST', pattern: '/box/mail', handle: receiveMail },
  { method: 'GET', pattern: '/box/mail', handle: listMail },
  { method: 'DELETE', pattern: '/box/mail', handle: clearMail },
  { method: 'GET', pattern: '/box/network', handle: getNetwork },
  { method: 'PUT', pattern: '/box/network', handle: putNetwork },
  { method: 'POST', pattern: '/box/day', handle: startDay },
  { method: 'GET', pattern: '/box/day/:id', handle: getDay },
];

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** The box answers this machine only: no page of another site may drive it, whatever name it gives to 127.0.0.1. */
function isLocal(request: HttpRequest): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !LOOPBACK.test(host)) return false;
  return origin === undefined || (URL.canParse(origin) && LOOPBACK.test(new URL(origin).host));
}

function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
    'Access-Control-Allow-Headers': 'Content-Type, x-transcript',
    Vary: 'Origin',
  };
}

/** The box's own API under /box: handsets, clock, network, and what happened. */
export function createBoxApi(parts: BoxParts) {
  async function dispatch(request: HttpRequest): Promise<HttpReply> {
    const { match, known } = findRoute(ROUTES, request.method, request.path);
    if (match === null)
      throw new BoxError(known ? 405 : 404, known ? 'This path has no such method.' : 'There is nothing here.');
    const transcript = request.headers['x-transcript'];
    return match.handle({
      ...parts,
      params: match.params,
      query: request.query,
      body: request.body,
      transcript: typeof transcript === 'string' ? transcriptOf(transcript) : '',
    });
  }

  return async (request: HttpRequest): Promise<HttpReply> => {
    if (!isLocal(request)) return jsonReply(403, { message: 'The box can be driven from this machine only.' });
    const cors = corsHeaders(request.headers.origin);
    if (request.method === 'OPTIONS') return { status: 204, headers: cors };
    try {
      const reply = await dispatch(request);
      return { ...reply, headers: { ...cors, ...reply.headers } };
    } catch (error) {
      if (error instanceof BoxError) return jsonReply(error.status, { message: error.message }, cors);
      throw error;
    }
  };
}

/** Headers carry no letters beyond Latin-1: what was said may be percent-encoded. */
function transcriptOf(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
