import { z } from 'zod';
import { CLOCK_MODES, type Clock } from '../engine/clock';
import { type HttpReply, jsonReply } from '../http/json-server';
import type { BoxRequest } from './box-context';
import { BoxError } from './box-error';
import { readBody } from './read-body';

const SECONDS_MAX = 366 * 86_400;
const schema = z.strictObject({
  mode: z.enum(CLOCK_MODES).optional(),
  now: z.iso.datetime({ offset: true }).optional(),
  advanceSeconds: z.number().min(0).max(SECONDS_MAX).optional(),
  advanceToNextWithinSeconds: z.number().min(0).max(SECONDS_MAX).optional(),
});

export function clockView(clock: Clock): Record<string, unknown> {
  const now = clock.now();
  return { mode: clock.mode, now: new Date(now).toISOString(), offsetSeconds: Math.round((now - Date.now()) / 1000) };
}

/** Sets the clock. Advancing resolves when everything due on the way has happened; `moved` is false when no timer was within reach. */
export async function setClock({ exchange, body }: BoxRequest): Promise<HttpReply> {
  const wish = readBody(schema, body);
  const { clock } = exchange;
  if (wish.mode !== undefined) clock.setMode(wish.mode);
  if (wish.now !== undefined) clock.showAs(Date.parse(wish.now));
  const advances = wish.advanceSeconds !== undefined || wish.advanceToNextWithinSeconds !== undefined;
  if (advances && clock.mode !== 'manual') throw new BoxError(409, 'Only a manual clock can be advanced.');
  let moved = true;
  if (wish.advanceSeconds !== undefined) await clock.advance(Math.round(wish.advanceSeconds * 1000));
  if (wish.advanceToNextWithinSeconds !== undefined) {
    moved = await clock.advanceToNext(Math.round(wish.advanceToNextWithinSeconds * 1000));
  }
  return jsonReply(200, { ...clockView(clock), moved });
}
