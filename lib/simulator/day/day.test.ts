import { afterEach, describe, expect, test } from 'vitest';
import { NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { type AppRequest, twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());

/** A small business: closed before eight, a menu, a telephone, a mailbox; hangs up on who cannot choose. */
const PAGES: Parameters<typeof startTestBox>[0] = {
  '/voice': ({ params }: AppRequest) =>
    Number(params['Timestamp']?.slice(17, 19)) < 8
      ? twiml('<Say>We are closed right now. Please call again tomorrow.</Say>')
      : twiml(
          '<Gather numDigits="1" action="/menu"><Say>Welcome. For sales, press 1.</Say></Gather><Say>Goodbye</Say>',
        ),
  '/menu': ({ params }: AppRequest) =>
    params['Digits'] === '1'
      ? twiml(`<Dial action="/after" timeout="15"><Number statusCallback="/status">${SALES}</Number></Dial>`)
      : twiml('<Say>That is no choice. Goodbye</Say>'),
  '/after': ({ params }: AppRequest) =>
    params['DialBridged'] === 'true'
      ? twiml('<Hangup/>')
      : twiml('<Say>Please leave a message.</Say><Record action="/done" finishOnKey="#"/>'),
  '/done': twiml('<Hangup/>'),
};

async function runDay(calls: number, parallel: number) {
  world = await startTestBox(PAGES);
  const { client } = world.box;
  const wish = {
    seed: 'a day',
    calls,
    to: [NUMBER],
    answerers: [SALES],
    startsAt: '2026-11-24T06:00:00Z',
    hours: 12,
    parallel,
  };
  const { id } = await client.request<{ id: string }>('POST', '/box/day', wish);
  for (;;) {
    const seen = client.eventCount;
    const report = await client.request<{ done: number; finished: boolean; expected: Record<string, string> }>(
      'GET',
      `/box/day/${id}`,
    );
    if (report.finished) return report;
    await client.somethingHappens(seen, 500);
  }
}

describe('a simulated day', () => {
  test('ends every call once, leaves no leg and no timer, and knows how each call ended (F19)', async () => {
    const report = await runDay(200, 16);
    const { exchange } = world.carrier;
    expect(report.done).toBe(200);
    expect(Object.keys(report.expected)).toHaveLength(200);
    expect(exchange.legs.size).toBe(0);
    expect(await exchange.clock.advanceToNext(1e9)).toBe(false);
    const final = ['completed', 'no-answer', 'busy', 'failed', 'canceled'];
    expect(exchange.store.calls.values().every((row) => final.includes(row.status))).toBe(true);
    const outcomes = new Set(Object.values(report.expected));
    for (const outcome of ['answered', 'voicemail', 'abandoned_ring', 'abandoned_ivr', 'after_hours', 'no_answer']) {
      expect(outcomes).toContain(outcome);
    }
    const ends = world.app.to('/status').filter((request) => request.params['ParentCallSid'] === undefined);
    expect(new Set(ends.map((request) => request.params['CallSid']))).toEqual(new Set(Object.keys(report.expected)));
    expect(ends).toHaveLength(200);
  });

  test('comes out the same again, however many calls are worked on at once (F19)', async () => {
    const timelines = () => world.carrier.exchange.store.calls.values().sort((a, b) => a.sid.localeCompare(b.sid));
    const together = await runDay(60, 32);
    const rows = timelines();
    await world.close();
    const alone = await runDay(60, 1);
    expect(Object.entries(alone.expected).sort()).toEqual(Object.entries(together.expected).sort());
    expect(timelines()).toEqual(rows);
  });

  test('gives the clock back as it was', async () => {
    const before = Date.parse('2026-11-23T12:00:00Z');
    await runDay(5, 4);
    const { clock } = await world.box.state();
    expect(clock.mode).toBe('manual');
    expect(Date.parse(clock.now)).toBe(before);
  });
});

describe('a network with faults', () => {
  test('loses, repeats and delays status callbacks, and the calls go on all the same (F3)', async () => {
    world = await startTestBox({ '/voice': twiml('<Say>Hello</Say>') });
    const dial = async () => {
      await world.caller.dials(NUMBER);
      await world.caller.ends();
      await world.box.clock({ advanceSeconds: 1 });
      return world.app.to('/status').length;
    };
    await world.box.network({ lostShare: 1 });
    expect(await dial()).toBe(0);
    await world.box.network({ lostShare: 0, duplicateShare: 1 });
    expect(await dial()).toBe(2);
    const [one, two] = world.app.to('/status');
    expect(one?.headers['i-twilio-idempotency-token']).toBe(two?.headers['i-twilio-idempotency-token']);
    await world.box.network({ duplicateShare: 0, lateShare: 1 });
    expect(await dial()).toBe(2);
    await world.box.clock({ advanceSeconds: 30 });
    expect(world.app.to('/status')).toHaveLength(3);
  });

  test('a status callback that nobody takes does not disturb the call (F3)', async () => {
    world = await startTestBox(
      { '/voice': twiml('<Say>Hello</Say>') },
      { number: { StatusCallback: 'http://127.0.0.1:1/status' } },
    );
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    const call = await world.box.call(callSid);
    expect(call).toMatchObject({ status: 'completed' });
    expect(call.warnings).toContainEqual(expect.objectContaining({ code: 15003 }));
  });
});
