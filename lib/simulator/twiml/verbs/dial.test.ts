import { afterEach, describe, expect, test } from 'vitest';
import { answering, doing } from '../../testing/callee-scripts';
import { CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');

async function numberAnswers(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<void> {
  world = await startTestBox({ '/voice': twiml(verbs), '/after': HANGUP, ...pages });
}
const asked = () => world.app.only('/after').params;

describe('one number', () => {
  test('the call goes on with the next verb when the callee hangs up; the current document is not asked again (D1)', async () => {
    await numberAnswers(`<Dial>${SALES}</Dial><Say>Thank you</Say>`);
    await world.box.handset(SALES, 'Sales', answering(2, { wait: 23.7 }, { hangUp: true }));
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.hears('Thank you');
    await world.caller.ends();
    const call = await world.box.call(callSid);
    expect(call.legs).toEqual([
      expect.objectContaining({
        parentCallSid: callSid,
        direction: 'outbound-dial',
        from: CALLER,
        to: SALES,
        status: 'completed',
        durationSeconds: 24,
      }),
    ]);
    expect(world.app.to('/voice')).toHaveLength(1);
  });

  test('as the last verb its end is the end of the call (D2)', async () => {
    await numberAnswers(`<Dial>${SALES}</Dial>`);
    await world.box.handset(SALES, 'Sales', answering(1, { wait: 5 }, { hangUp: true }));
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect((await world.box.call(callSid)).status).toBe('completed');
  });

  test.each([
    ['busy', doing('busy'), 'busy', '0'],
    ['lets it ring (D5)', doing('ignore'), 'no-answer', '30'],
    ['declines', { onRing: { do: 'decline', afterSeconds: 4 } }, 'busy', '4'],
    ['cannot be reached', doing('unreachable'), 'failed', '0'],
  ])('who %s is told to the action, without a duration (D4)', async (_name, script, status, seconds) => {
    await numberAnswers(`<Dial action="/after">${SALES}</Dial>`);
    await world.box.handset(SALES, 'Sales', script);
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: status, DialBridged: 'false', CallStatus: 'in-progress' });
    expect(asked()['DialCallSid']).toMatch(/^CA/);
    expect(asked()).not.toHaveProperty('DialCallDuration');
    expect(asked()['Timestamp']).toBe(`Mon, 23 Nov 2026 12:00:${seconds.padStart(2, '0')} +0000`);
  });

  test('a number that nobody has fails (D7)', async () => {
    await numberAnswers('<Dial action="/after">+14155559876</Dial>');
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()['DialCallStatus']).toBe('failed');
  });

  test('a leg cancelled through the API while it rings is canceled (D8)', async () => {
    await numberAnswers(`<Dial action="/after">${SALES}</Dial>`);
    const sales = await world.box.handset(SALES, 'Sales');
    const callSid = await world.caller.dials(NUMBER);
    await sales.rings();
    const [leg] = (await world.box.call(callSid)).legs;
    expect((await world.rest('POST', `/Calls/${leg?.callSid}.json`, { Status: 'canceled' })).status).toBe(200);
    await world.caller.ends();
    expect(asked()['DialCallStatus']).toBe('canceled');
    expect((await sales.snapshot()).state).toBe('idle');
  });

  test('shows the caller, or another number of the account, and nothing else (D19, D20)', async () => {
    await numberAnswers(
      `<Dial callerId="${NUMBER}">${SALES}</Dial><Dial callerId="+14155557777" action="/after">${SALES}</Dial>`,
    );
    const sales = await world.box.handset(SALES, 'Sales');
    await world.caller.dials(NUMBER);
    await sales.rings();
    expect((await sales.snapshot()).peer).toBe(NUMBER);
    await sales.declines();
    await world.caller.ends();
    expect(asked()['DialCallStatus']).toBe('failed');
  });

  test('the star of the caller hangs up the callee only where that was asked for (D22)', async () => {
    await numberAnswers(`<Dial>${SALES}</Dial><Dial hangupOnStar="true" action="/after">${SALES}</Dial>`);
    const sales = await world.box.handset(SALES, 'Sales', answering(1));
    await world.caller.dials(NUMBER);
    await world.caller.hears('connected');
    await world.caller.presses('*');
    await sales.hears('key *');
    expect((await sales.snapshot()).state).toBe('talking');
    await sales.hangsUp();
    await world.caller.hears('connected');
    await world.box.clock({ advanceSeconds: 5 });
    await world.caller.presses('*');
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'completed', DialCallDuration: '5', DialBridged: 'true' });
  });

  test('a caller who hangs up while it rings stops it, and the action is asked for once (D23)', async () => {
    await numberAnswers(`<Dial action="/after">${SALES}</Dial>`);
    const sales = await world.box.handset(SALES, 'Sales');
    const callSid = await world.caller.dials(NUMBER);
    await sales.rings();
    await world.caller.hangsUp();
    await sales.ends();
    await world.box.clock({ advanceSeconds: 60 });
    expect(asked()).toMatchObject({ DialCallStatus: 'canceled', CallStatus: 'completed', CallSid: callSid });
    const call = await world.box.call(callSid);
    expect(call.legs.map((leg) => leg.status)).toEqual(['canceled']);
    expect(world.carrier.exchange.legs.size).toBe(0);
  });

  test('a time limit ends the talk (D25)', async () => {
    await numberAnswers(`<Dial timeLimit="60" action="/after">${SALES}</Dial>`);
    await world.box.handset(SALES, 'Sales', answering(1));
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'completed', DialCallDuration: '60' });
  });

  test('answerOnBridge leaves the caller ringing until somebody answers (D29)', async () => {
    await numberAnswers(`<Dial answerOnBridge="true" timeout="10" action="/after">${SALES}</Dial>`, {
      '/after': twiml('<Reject/>'),
    });
    await world.box.handset(SALES, 'Sales', doing('ignore'));
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()['CallStatus']).toBe('ringing');
    expect(await world.box.call(callSid)).toMatchObject({ status: 'no-answer', durationSeconds: 0 });
  });

  test('what is commented out is not dialled, and an unsupported noun is named (D31, D32)', async () => {
    await numberAnswers(
      `<Dial action="/after"><!-- <Number>${SALES}</Number> --><Sip>sip:ann@pbx.example</Sip></Dial>`,
    );
    const sales = await world.box.handset(SALES, 'Sales');
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect((await sales.snapshot()).callSid).toBeNull();
    expect(asked()['DialCallStatus']).toBe('failed');
    const { warnings } = await world.box.call(callSid);
    expect(warnings.some((warning) => warning.message.includes('<Sip>'))).toBe(true);
  });

  test('a number of the account rings its own documents, in a call of its own', async () => {
    await numberAnswers('<Dial action="/after">+12065550108</Dial>', {
      '/inner': twiml('<Say>The other number</Say>'),
    });
    await world.buy('+12065550108', { VoiceUrl: `${world.app.url}/inner` });
    await world.caller.dials(NUMBER);
    await world.caller.hears('The other number');
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true' });
    expect(world.app.only('/inner').params).toMatchObject({ Direction: 'inbound', To: '+12065550108', From: CALLER });
  });
});
