import { z } from 'zod';
import { dialFromHandset } from '../handsets/dial-from-handset';
import type { Handset } from '../handsets/handset';
import type { HandsetCall } from '../handsets/handset-call';
import { scriptSchema } from '../handsets/script';
import { type HttpReply, jsonReply } from '../http/json-server';
import { clientAddress, readIdentity } from '../network/client-address';
import { toTelephoneClip } from '../sound/wav';
import type { BoxRequest } from './box-context';
import { BoxError } from './box-error';
import { readBody } from './read-body';
import { textView } from './text-view';

const e164 = z.string().regex(/^\+\d{7,15}$/, 'a number is written like +14155550100');
const handsetSchema = z.union([
  z.strictObject({ number: e164, name: z.string().min(1).max(80), script: scriptSchema.nullish() }),
  z.strictObject({
    client: z
      .string()
      .refine((text) => readIdentity(text) === text, 'an identity is up to 256 letters, digits and _ - . ~ @ +'),
    name: z.string().min(1).max(80),
    script: scriptSchema.nullish(),
    registered: z.boolean().optional(),
  }),
]);
const dialSchema = z.strictObject({
  to: e164,
  withheld: z.boolean().optional(),
  forwardedFrom: e164.optional(),
  stirVerstat: z.string().max(60).optional(),
});
const keysSchema = z.strictObject({
  digits: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[0-9*#wW]+$/, 'keys are 0-9, *, # and w'),
});
const saySchema = z.strictObject({ text: z.string().min(1).max(2_000) });
const textSchema = z.strictObject({ to: e164, body: z.string().min(1).max(1_600) });
const DONE: HttpReply = { status: 204 };

function handsetNamed({ handsets, params }: BoxRequest): Handset {
  const handset = handsets.get(params['number'] ?? '');
  if (handset === null) throw new BoxError(404, `There is no handset with the number ${params['number']}.`);
  return handset;
}

/** The call that the handset has; whatever comes from outside happens now. */
function callOf(request: BoxRequest): HandsetCall {
  const handset = handsetNamed(request);
  const { call } = handset;
  if (call === null) throw new BoxError(409, `${handset.name} has no call.`);
  call.strand?.touch();
  return call;
}

function ringingCall(request: BoxRequest): HandsetCall {
  const call = callOf(request);
  if (call.handset.state !== 'ringing') throw new BoxError(409, `${call.handset.name} does not ring.`);
  return call;
}

export function putHandset({ handsets, body }: BoxRequest): HttpReply {
  const wish = readBody(handsetSchema, body);
  const who =
    'number' in wish
      ? { number: wish.number }
      : { number: clientAddress(wish.client), alwaysRegistered: wish.registered ?? true };
  const { handset, isNew } = handsets.put({ ...who, name: wish.name, script: wish.script ?? null });
  return jsonReply(isNew ? 201 : 200, handset.view());
}

export function getHandset(request: BoxRequest): HttpReply {
  return jsonReply(200, handsetNamed(request).view());
}

export function deleteHandset({ handsets, params }: BoxRequest): HttpReply {
  if (!handsets.remove(params['number'] ?? '')) throw new BoxError(404, 'There is no such handset.');
  return DONE;
}

export function putScript(request: BoxRequest): HttpReply {
  const handset = handsetNamed(request);
  const script = readBody(scriptSchema.nullable(), request.body);
  return jsonReply(200, request.handsets.put({ ...handset.row(), script }).handset.view());
}

export function dial(request: BoxRequest): HttpReply {
  const handset = handsetNamed(request);
  if (handset.call !== null) throw new BoxError(409, `${handset.name} is in a call already.`);
  if (handset.identity !== null)
    throw new BoxError(409, `${handset.name} is a softphone: it takes calls and makes none.`);
  const wish = readBody(dialSchema, request.body);
  const callSid = dialFromHandset(request.exchange, handset, {
    to: wish.to,
    withheld: wish.withheld ?? false,
    forwardedFrom: wish.forwardedFrom ?? null,
    stirVerstat: wish.stirVerstat ?? null,
  });
  return jsonReply(200, { callSid });
}

export function answer(request: BoxRequest): HttpReply {
  ringingCall(request).answer();
  return DONE;
}

export function decline(request: BoxRequest): HttpReply {
  ringingCall(request).decline();
  return DONE;
}

export function hangUp(request: BoxRequest): HttpReply {
  const call = callOf(request);
  if (call.handset.state === 'ringing') call.decline();
  else call.hangUp();
  return DONE;
}

export function pressKeys(request: BoxRequest): HttpReply {
  const { digits } = readBody(keysSchema, request.body);
  callOf(request).press(digits);
  return DONE;
}

export async function sayWords(request: BoxRequest): Promise<HttpReply> {
  const { text } = readBody(saySchema, request.body);
  const call = callOf(request);
  const source = { kind: 'speech' as const, text, voice: null };
  const measured = request.exchange.sounds.seconds(source);
  const seconds = typeof measured === 'number' || call.strand === null ? measured : call.strand.hold(measured);
  call.say({ text, seconds: await seconds, source });
  return DONE;
}

export function speak(request: BoxRequest): HttpReply {
  const call = callOf(request);
  const clip = clipIn(request.body);
  const source = request.exchange.sounds.keep(request.body);
  call.say({ text: request.transcript, seconds: clip.seconds, source });
  return DONE;
}

function clipIn(body: Buffer): { seconds: number } {
  try {
    return toTelephoneClip(body);
  } catch (error) {
    throw new BoxError(
      400,
      `The body is no WAV file that the box can read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

export function listTexts(request: BoxRequest): HttpReply {
  const handset = handsetNamed(request);
  const rows = request.exchange.store.messages.values();
  const received = rows.filter((row) => row.to === handset.number && row.status === 'delivered');
  return jsonReply(200, received.reverse().map(textView));
}

export function sendText(request: BoxRequest): HttpReply {
  const handset = handsetNamed(request);
  if (handset.identity !== null) throw new BoxError(409, `${handset.name} is a softphone: it has no texts.`);
  const { to, body } = readBody(textSchema, request.body);
  const row = request.messages.sendFromHandset(handset.number, to, body);
  if (row === null) throw new BoxError(404, `The account has no number ${to}.`);
  return jsonReply(201, textView(row));
}
