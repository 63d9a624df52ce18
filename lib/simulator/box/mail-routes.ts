import { z } from 'zod';
import { type HttpReply, jsonReply } from '../http/json-server';
import type { BoxRequest } from './box-context';
import { readBody } from './read-body';

const schema = z.object({
  from: z.string().max(500),
  to: z.array(z.string().max(500)).max(100),
  subject: z.string().max(2_000),
  text: z.string().max(500_000),
  html: z.string().max(2_000_000).nullish(),
  at: z.string().max(60).optional(),
});

/** The mail sink hands a message over. */
export function receiveMail({ exchange, stream, body }: BoxRequest): HttpReply {
  const mail = readBody(schema, body);
  const row = {
    id: exchange.clock.strand().sid('ML'),
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
    at: mail.at ?? new Date(exchange.clock.now()).toISOString(),
  };
  exchange.store.mail.put(row.id, row);
  stream.send('mail', () => row);
  return jsonReply(201, row);
}

export function listMail({ exchange }: BoxRequest): HttpReply {
  return jsonReply(200, exchange.store.mail.values().reverse());
}

export function clearMail({ exchange }: BoxRequest): HttpReply {
  for (const row of exchange.store.mail.values()) exchange.store.mail.remove(row.id);
  return { status: 204 };
}
