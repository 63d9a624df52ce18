import { fromUrl } from '../engine/document-source';
import type { Leg } from '../engine/leg';
import { type HttpReply, jsonReply } from '../http/json-server';
import { callNamed, callView } from './calls';
import { methodField, twimlField, urlField } from './form-fields';
import type { RestRequest } from './rest-context';
import { RestError } from './rest-error';

/** Changes a call that is up: ends it, cancels it while it rings, or sends it to another document at once. */
export function updateCall(request: RestRequest): HttpReply {
  const { exchange, form } = request;
  const row = callNamed(request);
  const leg = exchange.legs.get(row.sid);
  if (leg === undefined) throw new RestError(400, 21220, 'Call is not in-progress. Cannot redirect.');
  leg.strand.touch();
  const status = form.get('Status');
  if (status !== null) endByStatus(leg, status);
  else replaceDocument(leg, form);
  return jsonReply(200, callView(exchange, leg.row));
}

function endByStatus(leg: Leg, status: string): void {
  if (status === 'completed') {
    leg.listener({ kind: 'cut', canceled: !leg.answered });
    return;
  }
  if (status !== 'canceled') throw new RestError(400, 20001, "Status must be 'completed' or 'canceled'.");
  if (leg.answered) throw new RestError(400, 21220, 'Call is in-progress. Cannot cancel.');
  leg.listener({ kind: 'cut', canceled: true });
}

function replaceDocument(leg: Leg, form: URLSearchParams): void {
  if (!leg.answered && leg.row.direction !== 'inbound') {
    throw new RestError(400, 21220, 'Call is not in-progress. Cannot redirect.');
  }
  const url = urlField(form, 'Url', '');
  const twiml = url === '' ? twimlField(form) : '';
  if (url === '' && twiml === '') return;
  const source = url === '' ? { kind: 'inline' as const, twiml } : fromUrl(url, methodField(form, 'Method', 'POST'));
  leg.listener({ kind: 'replaced', source });
}
