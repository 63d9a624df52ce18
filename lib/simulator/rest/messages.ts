import type { Exchange } from '../engine/exchange';
import { rfc2822 } from '../engine/rfc-2822';
import { type HttpReply, jsonReply } from '../http/json-server';
import { segmentsOf } from '../messages/message-params';
import { dialledNumber } from '../network/dialled-number';
import type { MessageRow, MessageStatus } from '../store/message-row';
import { dateFilter } from './date-filter';
import { required, urlField } from './form-fields';
import { listPage } from './list-page';
import type { RestRequest } from './rest-context';
import { notFound, RestError } from './rest-error';
import { refuseTestNumber, TEXT_FROM, TEXT_TO } from './test-numbers';

const BODY_CHARACTERS_MAX = 1_600;
const UNDERWAY: ReadonlySet<MessageStatus> = new Set(['queued', 'sending', 'sent'] as const);

function view(exchange: Exchange, row: MessageRow): Record<string, unknown> {
  const uri = `${exchange.accountPath()}/Messages/${row.sid}`;
  return {
    sid: row.sid,
    account_sid: exchange.accountSid,
    messaging_service_sid: null,
    from: row.from,
    to: row.to,
    body: row.body,
    status: row.status,
    direction: row.direction,
    num_segments: String(segmentsOf(row.body)),
    num_media: '0',
    error_code: row.errorCode,
    error_message: row.errorMessage,
    price: null,
    price_unit: 'USD',
    api_version: '2010-04-01',
    date_created: rfc2822(row.createdAt),
    date_updated: rfc2822(row.updatedAt),
    date_sent: row.sentAt === null ? null : rfc2822(row.sentAt),
    uri: `${uri}.json`,
    subresource_uris: { media: `${uri}/Media.json` },
  };
}

export function createMessage({ exchange, messages, form }: RestRequest): HttpReply {
  const to = dialledNumber(required(form, 'To', 21604), '');
  if (to === null) throw new RestError(400, 21211, `The 'To' number ${form.get('To')} is not a valid phone number.`);
  refuseTestNumber(TEXT_TO, to);
  const from = required(form, 'From', 21603);
  refuseTestNumber(TEXT_FROM, from);
  if (dialledNumber(from, '') === null) throw new RestError(400, 21212, `The 'From' number ${from} is not valid.`);
  const body = required(form, 'Body', 21602);
  if (body.length > BODY_CHARACTERS_MAX)
    throw new RestError(400, 21617, `The message body exceeds ${BODY_CHARACTERS_MAX} characters.`);
  if (exchange.store.numbers.find((row) => row.phoneNumber === from) === null) {
    throw new RestError(400, 21606, `The 'From' phone number ${from} is not a message-capable number of your account.`);
  }
  const statusCallback = urlField(form, 'StatusCallback', '', 21609);
  if (messages.isOptedOut(from, to)) throw new RestError(400, 21610, 'Attempt to send to unsubscribed recipient');
  const row = messages.send({ from, to, body, direction: 'outbound-api', statusCallback });
  return jsonReply(201, view(exchange, row));
}

export function fetchMessage(request: RestRequest): HttpReply {
  return jsonReply(200, view(request.exchange, messageNamed(request)));
}

function messageNamed({ exchange, params, path }: RestRequest): MessageRow {
  const row = exchange.store.messages.get(params['sid'] ?? '');
  if (row === null) throw notFound(path);
  return row;
}

/** Blanks a text's words (`Body` empty), or takes it back before it was sent (`Status` canceled). */
export function updateMessage(request: RestRequest): HttpReply {
  const { exchange, form } = request;
  const row = messageNamed(request);
  if (form.get('Status') === 'canceled') {
    throw new RestError(400, 30409, 'Message is not in a state in which it can be canceled.');
  }
  if (form.get('Body') !== '')
    throw new RestError(400, 21602, "Only an empty 'Body' is accepted: it redacts the text.");
  if (UNDERWAY.has(row.status)) throw new RestError(409, 20009, 'Cannot change a message that is being sent.');
  row.body = '';
  row.updatedAt = exchange.clock.now();
  exchange.store.messages.put(row.sid, row);
  return jsonReply(200, view(exchange, row));
}

export function deleteMessage(request: RestRequest): HttpReply {
  const row = messageNamed(request);
  if (UNDERWAY.has(row.status)) throw new RestError(409, 20009, 'Cannot delete this resource before it is complete.');
  request.exchange.store.messages.remove(row.sid);
  return { status: 204 };
}

/** Texts of this carrier carry no files. */
export function listMessageMedia(request: RestRequest): HttpReply {
  messageNamed(request);
  return listPage<never>(request, 'media_list', [], { placeOf: () => ({ time: 0, order: 0 }), render: String });
}

export function listMessages(request: RestRequest): HttpReply {
  const { exchange, query } = request;
  const to = query.get('To');
  const from = query.get('From');
  const inTime = dateFilter(query, 'DateSent');
  const rows = exchange.store.messages
    .values()
    .filter(
      (row) =>
        (to === null || row.to === to) && (from === null || row.from === from) && inTime(row.sentAt ?? row.createdAt),
    );
  return listPage(request, 'messages', rows, {
    placeOf: (row) => ({ time: row.createdAt, order: exchange.store.messages.orderOf(row.sid) }),
    render: (row) => view(exchange, row),
  });
}
