import { z } from 'zod';
import { type HttpReply, jsonReply } from '../http/json-server';
import type { BoxRequest } from './box-context';
import { BoxError } from './box-error';
import { readBody } from './read-body';

const e164 = z.string().regex(/^\+\d{7,15}$/, 'a number is written like +14155550100');
const schema = z.strictObject({
  seed: z.union([z.string().min(1).max(100), z.number()]).transform(String),
  calls: z.number().int().min(1).max(100_000),
  to: z.array(e164).min(1).max(1_000),
  answerers: z.array(e164).max(10_000),
  startsAt: z.iso.datetime({ offset: true }),
  hours: z.number().min(0.01).max(48),
  /** Webhooks under way at once; 1 makes the order of everything certain, also between calls. */
  parallel: z.number().int().min(1).max(256).optional(),
});

export function startDay({ exchange, days, body }: BoxRequest): HttpReply {
  const wish = readBody(schema as z.ZodType<z.infer<typeof schema>>, body);
  const foreign = wish.to.find((number) => exchange.store.numbers.find((row) => row.phoneNumber === number) === null);
  if (foreign !== undefined) throw new BoxError(400, `The account has no number ${foreign}.`);
  if (days.running) throw new BoxError(409, 'A day is running already.');
  const day = days.start({ ...wish, startsAt: Date.parse(wish.startsAt) });
  return jsonReply(201, { id: day.id });
}

export function getDay({ days, params }: BoxRequest): HttpReply {
  const day = days.get(params['id'] ?? '');
  if (day === null) throw new BoxError(404, 'There is no such day.');
  return jsonReply(200, day.report());
}
