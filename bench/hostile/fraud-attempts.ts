import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { env } from '../../lib/config/env';
import { PLACED_CALL_SECONDS_MAX } from '../../lib/config/limits';
import { newId } from '../../lib/config/new-id';
import { businessCaps } from '../../lib/config/outbound-caps';
import type { Flow } from '../../lib/core/flow/flow';
import { priceOfMinute, priceOfText } from '../../lib/core/routing/estimated-price';
import { scopeOfTenant } from '../../lib/core/shared/tenant-scope';

import { disconnect } from '../../lib/db/disconnect';
import { listMessages } from '../../lib/db/messages';
import { insertNumber, listNumbers } from '../../lib/db/numbers';

import { listPeople } from '../../lib/db/people';
import { connectAccount } from '../../lib/services/carrier-accounts/connect-account';
import { publishFlow } from '../../lib/services/flows/publish-flow';
import { updateNumber } from '../../lib/services/numbers/update-number';
import { recordPromptByPhone } from '../../lib/services/placed-calls/record-prompt-by-phone';
import { savePrompt } from '../../lib/services/prompts/save-prompt';
import type { DemoDocument } from '../../scripts/supervisor/demo-document';
import { signedPost } from '../chaos/signed-post';
import { figure } from '../own-installation';

/**
 * What a thief makes of a stolen session and a stolen API key: 1,000 attempts each at legs by a changed flow, at texts, at calls that we place and
 * at the API. Prints what all that passed may cost at most beyond the day's cap, and whether ordinary callers were answered in the meantime.
 */
const ATTEMPTS = 1_000;
const AT_ONCE = 50;
/** A second number of the business, whose flow stays as it was. */
const OTHER_NUMBER = '+13325559999';
const THIEF = '+12125557777';
const TEXT = 'Call +1 212 555 7777 now.';
const CALLER_EVERY_MS = 200;
/** No text has gone out for this long: those that a cap of a minute held back are tried again within it. */
const TEXTS_QUIET_MS = 20_000;
const TEXTS_READ_MAX = 10_000;
const MICROS = 1_000_000;

async function replay(demo: DemoDocument): Promise<void> {
  const stolen = await stealSession(demo);
  const callers = new OrdinaryCallers(demo, stolen.otherNumber);
  const before = await stolen.countTexts();
  await stolen.publish(thiefFlow('text'));
  await attempt((index) => dialledMinutes(demo, stolen.number, index));
  const texts = (await stolen.countTextsWhenSettled()) - before;
  const placed = await attempt(() => stolen.placeCall());
  const accepted = await attempt((index) => askApi(demo, index));
  await stolen.publish(thiefFlow('dial'));
  const minutes = await attempt((index) => dialledMinutes(demo, stolen.number, index));
  const { unanswered, slowestMs } = await callers.stop();
  const legs = minutes.filter((each) => each > 0);
  const placedCalls = placed.filter(Boolean).length;
  const caps = businessCaps();
  const talk = sum(legs) + (await stolen.placedMinutes());
  const cost = talk * priceOfMinute(THIEF) + texts * priceOfText(THIEF, TEXT);
  figure('fraud_attempts', ATTEMPTS * 4);
  figure('fraud_legs', legs.length);
  figure('fraud_texts', texts);
  figure('fraud_placed_calls', placedCalls);
  figure('fraud_api_accepted', accepted.filter(Boolean).length);
  figure('fraud_cost_usd', cost / MICROS);
  figure('fraud_cap_usd', caps.costPerDay / MICROS);
  const over = [cost / caps.costPerDay, legs.length / caps.callsPerDay, texts / caps.textsPerDay];
  figure('fraud_loss_over_cap', Math.max(0, Math.max(...over) - 1));
  figure('fraud_callers_unanswered', unanswered);
  figure('fraud_caller_slowest_ms', slowestMs);
}

/** Texts every caller, or hands every call to the thief's number. */
function thiefFlow(entry: 'text' | 'dial'): Flow {
  const next = { answered: null, noAnswer: 'end', busy: 'end', failed: 'end' };
  return {
    schema: 1,
    entry,
    steps: {
      text: {
        id: 'text',
        type: 'text',
        name: 'Text',
        config: { to: 'caller', body: TEXT },
        exits: { next: 'end', noNumber: 'end' },
      },
      dial: {
        id: 'dial',
        type: 'transfer',
        name: 'Transfer',
        config: { number: THIEF, shownNumber: 'business' },
        exits: next,
      },
      end: { id: 'end', type: 'hang-up', name: 'End', config: {}, exits: {} },
    },
  };
}

type Stolen = {
  number: string;
  otherNumber: string;
  publish(flow: Flow): Promise<void>;
  placeCall(): Promise<boolean>;
  /** What the carrier bills for them; one that is not over, as long as it may last. */
  placedMinutes(): Promise<number>;
  countTexts(): Promise<number>;
  /** Once no more have been sent for a while. */
  countTextsWhenSettled(): Promise<number>;
};

async function stealSession(demo: DemoDocument): Promise<Stolen> {
  const startedAt = Date.now();
  const scope = scopeOfTenant(demo.tenant.id);
  const actor = { userId: null, name: 'Thief' };
  const [number] = await listNumbers(scope);
  const phones = (await listPeople(scope)).flatMap((person) => person.phones);
  const phone = phones.flatMap((each) => (each.kind === 'number' ? [each.number] : []))[0] ?? '';
  const { id: promptId } = await savePrompt(scope, { name: 'Thief' }, actor);
  if (number === undefined) throw new Error('The demo has no number.');
  const { carrierAccountId, flowId, scheduleId } = number;
  const other = { number: OTHER_NUMBER, label: 'Other', carrierAccountId, carrierSid: 'PNother', flowId, scheduleId };
  await insertNumber(scope, { id: newId('number'), ...other });
  const countTexts = async () =>
    (await listMessages(scope, TEXTS_READ_MAX)).filter(({ direction }) => direction === 'outbound').length;
  return {
    number: number.number,
    otherNumber: other.number,
    async publish(flow) {
      const { flowId } = await publishFlow(scope, { flowId: null, name: 'Thief', definition: flow }, actor, Date.now());
      await updateNumber(scope, number.id, { flowId }, actor);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    },
    placeCall: () =>
      recordPromptByPhone(
        scope,
        { promptId, language: 'en-US', phone },
        { actor, country: 'US', now: Date.now() },
      ).then(
        () => true,
        () => false,
      ),
    async placedMinutes() {
      const client = await connectAccount(scope, carrierAccountId);
      let minutes = 0;
      for await (const call of client.listCalls({ from: startedAt, to: Date.now() }))
        if (call.direction === 'outbound')
          minutes += Math.ceil((call.endedAt === null ? PLACED_CALL_SECONDS_MAX : (call.durationSeconds ?? 0)) / 60);
      return minutes;
    },
    countTexts,
    async countTextsWhenSettled() {
      for (let texts = await countTexts(); ; ) {
        await new Promise((resolve) => setTimeout(resolve, TEXTS_QUIET_MS));
        const now = await countTexts();
        if (now === texts) return texts;
        texts = now;
      }
    },
  };
}

/** A call of somebody else to the number whose flow was changed; the minutes that its dial may talk, 0 when nobody was dialled. */
async function dialledMinutes(demo: DemoDocument, to: string, index: number): Promise<number> {
  const twiml = await incomingCall(demo, to, `+1646${String(5_550_000 + index)}`);
  const seconds = /<Dial\b[^>]*\btimeLimit="(\d+)"/.exec(twiml)?.[1];
  return seconds === undefined ? 0 : Math.ceil(Number(seconds) / 60);
}

async function incomingCall({ voice, box }: DemoDocument, to: string, from: string): Promise<string> {
  const params = {
    AccountSid: box.accountSid,
    ApiVersion: '2010-04-01',
    CallSid: `CA${randomBytes(16).toString('hex')}`,
    CallStatus: 'ringing',
    Direction: 'inbound',
    From: from,
    To: to,
  };
  const { status, body } = await signedPost(`${voice}/api/voice/twilio/incoming`, params, box);
  return status === 200 ? body : '';
}

async function askApi(demo: DemoDocument, index: number): Promise<boolean> {
  const path = index % 2 === 0 ? 'calls' : 'messages';
  const response = await fetch(`${demo.api}/${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${demo.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: THIEF, from: demo.numbers[0]?.number, body: TEXT }),
  });
  await response.arrayBuffer();
  return response.ok;
}

/** Customers who call another number all the while; each should hear something. */
class OrdinaryCallers {
  readonly #timer: NodeJS.Timeout;
  readonly #calls: Promise<{ isAnswered: boolean; ms: number }>[] = [];

  constructor(demo: DemoDocument, to: string) {
    let index = 0;
    this.#timer = setInterval(() => {
      const startedAt = performance.now();
      const call = incomingCall(demo, to, `+1917${String(5_550_000 + index++)}`).catch(() => '');
      this.#calls.push(
        call.then((twiml) => ({
          isAnswered: /<(Say|Play|Gather|Dial)\b/.test(twiml),
          ms: performance.now() - startedAt,
        })),
      );
    }, CALLER_EVERY_MS);
  }

  async stop(): Promise<{ unanswered: number; slowestMs: number }> {
    clearInterval(this.#timer);
    const calls = await Promise.all(this.#calls);
    return {
      unanswered: calls.filter(({ isAnswered }) => !isAnswered).length,
      slowestMs: Math.max(...calls.map(({ ms }) => ms)),
    };
  }
}

/** ATTEMPTS times, AT_ONCE at a time. */
async function attempt<Result>(one: (index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < ATTEMPTS) results.push(await one(next++));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

await replay(JSON.parse(fs.readFileSync(path.join(env.DATA_DIR, 'demo.json'), 'utf8')));
await disconnect();
process.exit(0);
