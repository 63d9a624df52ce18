import { afterEach, describe, expect, test } from 'vitest';
import { CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');
const SECOND = '+14155550133';
const THIRD = '+14155550144';

async function numberAnswers(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<void> {
  world = await startTestBox({ '/voice': twiml(verbs), '/after': HANGUP, ...pages });
}
const answering = (afterSeconds: number, ...onAnswer: unknown[]) => ({
  onRing: { do: 'answer', afterSeconds },
  onAnswer,
});
const doing = (what: string) => ({ onRing: { do: what } });
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

describe('several numbers', () => {
  const all = [SALES, SECOND, THIRD].map((number) => `<Number>${number}</Number>`).join('');

  test('ring at once; who answers first has the call and the others are cancelled (D10)', async () => {
    await numberAnswers(`<Dial action="/after">${all}</Dial>`);
    const sales = await world.box.handset(SALES, 'Sales');
    const second = await world.box.handset(SECOND, 'Second');
    const third = await world.box.handset(THIRD, 'Third');
    const callSid = await world.caller.dials(NUMBER);
    for (const phone of [sales, second, third]) await phone.rings();
    await second.answers();
    await sales.ends();
    await third.ends();
    await world.caller.hears('connected');
    await second.hangsUp();
    await world.caller.ends();
    const call = await world.box.call(callSid);
    expect(call.legs.map((leg) => [leg.to, leg.status])).toEqual([
      [SALES, 'canceled'],
      [SECOND, 'completed'],
      [THIRD, 'canceled'],
    ]);
    expect(asked()['DialCallSid']).toBe(call.legs[1]?.callSid);
  });

  test('nobody answering is one request after the last has stopped (D11, I8)', async () => {
    await numberAnswers(`<Dial timeout="20" action="/after">${all}</Dial>`);
    for (const number of [SALES, SECOND, THIRD]) await world.box.handset(number, number, doing('ignore'));
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'no-answer', Timestamp: 'Mon, 23 Nov 2026 12:00:20 +0000' });
  });

  test('in sequence each rings its time alone', async () => {
    await numberAnswers(`<Dial sequential="true" timeout="10" action="/after">${all}</Dial>`);
    await world.box.handset(SALES, 'Sales', doing('ignore'));
    await world.box.handset(SECOND, 'Second', doing('busy'));
    const third = await world.box.handset(THIRD, 'Third', answering(3, { wait: 7 }, { hangUp: true }));
    const callSid = await world.caller.dials(NUMBER);
    await third.rings();
    await world.caller.ends();
    expect((await world.box.call(callSid)).legs.map((leg) => leg.status)).toEqual(['no-answer', 'busy', 'completed']);
    expect(asked()).toMatchObject({
      DialCallStatus: 'completed',
      DialCallDuration: '7',
      Timestamp: 'Mon, 23 Nov 2026 12:00:20 +0000',
    });
  });
});

describe('a document for the dialled party', () => {
  const whisper = `<Dial action="/after"><Number url="/whisper">${SALES}</Number></Dial>`;
  const check = twiml('<Gather numDigits="1" action="/accept"><Say>To accept, press 1</Say></Gather><Hangup/>');

  test('is fetched for its leg before the two are connected (D13)', async () => {
    await numberAnswers(whisper, { '/whisper': twiml('<Say>A call from the website</Say>') });
    const sales = await world.box.handset(SALES, 'Sales', answering(1));
    const callSid = await world.caller.dials(NUMBER);
    await sales.hears('A call from');
    await sales.hears('connected');
    expect(world.app.only('/whisper').params).toMatchObject({
      ParentCallSid: callSid,
      Direction: 'outbound-dial',
      CallStatus: 'in-progress',
      To: SALES,
    });
    expect(world.app.only('/whisper').params['CallSid']).not.toBe(callSid);
    await sales.hangsUp();
    await world.caller.ends();
    expect(asked()['DialBridged']).toBe('true');
  });

  test('who presses the key is connected, and until then the others go on ringing', async () => {
    await numberAnswers(
      `<Dial action="/after"><Number url="/whisper">${SALES}</Number><Number url="/whisper">${SECOND}</Number></Dial>`,
      {
        '/whisper': check,
        '/accept': twiml(''),
      },
    );
    const sales = await world.box.handset(SALES, 'Sales');
    const second = await world.box.handset(SECOND, 'Second');
    await world.caller.dials(NUMBER);
    await sales.rings();
    await sales.answers();
    await sales.hears('To accept');
    await second.rings();
    await second.answers();
    await second.hears('To accept');
    await second.presses('1');
    await second.hears('connected');
    await sales.ends();
    await second.hangsUp();
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true' });
  });

  test('who presses no key is not connected, and the action says so (D14)', async () => {
    await numberAnswers(whisper, { '/whisper': check });
    await world.box.handset(SALES, 'Sales', answering(1));
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'false' });
    expect((await world.caller.snapshot()).hears.some((sound) => sound.text === 'connected')).toBe(false);
  });

  test('may not dial itself', async () => {
    await numberAnswers(whisper, { '/whisper': twiml(`<Dial>${SECOND}</Dial>`) });
    const sales = await world.box.handset(SALES, 'Sales', answering(1));
    const callSid = await world.caller.dials(NUMBER);
    await sales.hears('connected');
    const [leg] = (await world.box.call(callSid)).legs;
    expect((await world.box.call(leg?.callSid ?? '')).warnings).toContainEqual(
      expect.objectContaining({ code: 13201 }),
    );
  });
});

describe('what the carrier tells meanwhile', () => {
  const told = () =>
    world.app.to('/leg').map((request) => [request.params['CallStatus'], request.params['SequenceNumber']]);

  test('all four events of a leg come in order and counted (D16)', async () => {
    await numberAnswers(
      `<Dial><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${SALES}</Number></Dial>`,
      { '/leg': { status: 204 } },
    );
    await world.box.handset(SALES, 'Sales', answering(2, { wait: 9 }, { hangUp: true }));
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(told()).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    const last = world.app.to('/leg').at(-1)?.params ?? {};
    expect(last).toMatchObject({
      ParentCallSid: callSid,
      CallDuration: '9',
      Duration: '1',
      CallbackSource: 'call-progress-events',
      SipResponseCode: '200',
    });
  });

  test('without a list of events only the end is told (D17)', async () => {
    await numberAnswers(`<Dial><Number statusCallback="/leg">${SALES}</Number></Dial>`, { '/leg': { status: 204 } });
    await world.box.handset(SALES, 'Sales', answering(2, { hangUp: true }));
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(told()).toEqual([['completed', '0']]);
  });

  test('a recording from the answer on is named in the action and told when it is done (D26)', async () => {
    await numberAnswers(
      `<Dial action="/after" record="record-from-answer" recordingStatusCallback="/recorded">${SALES}</Dial>`,
      { '/recorded': { status: 204 } },
    );
    await world.box.handset(SALES, 'Sales', answering(3, { wait: 10 }, { hangUp: true }));
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    await world.box.clock({ advanceSeconds: 1 });
    expect(world.app.only('/recorded').params).toMatchObject({
      CallSid: callSid,
      RecordingStatus: 'completed',
      RecordingDuration: '10',
      RecordingChannels: '1',
      RecordingSource: 'DialVerb',
      RecordingSid: asked()['RecordingSid'],
      RecordingUrl: asked()['RecordingUrl'],
    });
  });

  test('a call that nobody answers has no recording to tell of (D28)', async () => {
    await numberAnswers(
      `<Dial timeout="5" record="record-from-answer" recordingStatusCallback="/recorded" recordingStatusCallbackEvent="in-progress completed absent">${SALES}</Dial>`,
    );
    await world.box.handset(SALES, 'Sales', doing('ignore'));
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(world.app.to('/recorded')).toEqual([]);
  });
});
