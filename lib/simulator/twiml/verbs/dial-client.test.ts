import { afterEach, describe, expect, test } from 'vitest';
import { CALLER, NUMBER, only, SALES, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');
const DESK = 'tenant_1_desk';

async function numberAnswers(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<void> {
  world = await startTestBox({ '/voice': twiml(verbs), '/after': HANGUP, ...pages });
}
const asked = () => world.app.only('/after').params;

describe('a softphone', () => {
  test('rings by its identity, shows who calls and what the document says, and talks', async () => {
    await numberAnswers(
      `<Dial><Client><Identity>${DESK}</Identity><Parameter name="about" value="an order"/></Client></Dial>`,
    );
    const desk = await world.box.softphone(DESK, 'Desk');
    const callSid = await world.caller.dials(NUMBER);
    await desk.rings();
    expect(await desk.snapshot()).toMatchObject({
      number: `client:${DESK}`,
      identity: DESK,
      registered: true,
      peer: CALLER,
      parameters: { about: 'an order' },
    });
    await desk.answers();
    await world.caller.says('Hello');
    await desk.hears('Hello');
    await desk.hangsUp();
    await world.caller.ends();
    expect((await world.box.call(callSid)).legs).toEqual([
      expect.objectContaining({ to: `client:${DESK}`, from: CALLER, direction: 'outbound-dial', status: 'completed' }),
    ]);
  });

  test('is asked before it is connected and told of by callbacks as a telephone is', async () => {
    await numberAnswers(
      `<Dial action="/after"><Client url="/whisper" statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${DESK}</Client></Dial>`,
      { '/whisper': twiml('<Say>A customer</Say>'), '/leg': '' },
    );
    const desk = await world.box.softphone(DESK, 'Desk');
    await world.caller.dials(NUMBER);
    await desk.rings();
    await desk.answers();
    await desk.hears('A customer');
    await desk.hears('connected');
    await world.caller.hangsUp();
    await desk.ends();
    await world.box.clock({ advanceSeconds: 1 });
    const leg = { To: `client:${DESK}`, Called: `client:${DESK}`, Direction: 'outbound-dial' };
    expect(world.app.to('/leg').map((request) => only(request, 'To', 'Called', 'Direction', 'CallStatus'))).toEqual(
      ['initiated', 'ringing', 'in-progress', 'completed'].map((CallStatus) => ({ ...leg, CallStatus })),
    );
    expect(world.app.only('/whisper').params).toMatchObject({ To: `client:${DESK}`, CallStatus: 'in-progress' });
  });

  test('rings beside telephones; whoever answers first has the call', async () => {
    await numberAnswers(`<Dial><Number>${SALES}</Number><Client>${DESK}</Client></Dial>`);
    const desk = await world.box.softphone(DESK, 'Desk');
    const sales = await world.box.handset(SALES, 'Sales');
    const callSid = await world.caller.dials(NUMBER);
    await desk.rings();
    await sales.rings();
    await desk.answers();
    await sales.ends();
    await world.caller.hangsUp();
    await desk.ends();
    const ends = (await world.box.call(callSid)).legs.map(({ to, status }) => `${to} ${status}`).sort();
    expect(ends).toEqual([`${SALES} canceled`, `client:${DESK} completed`]);
  });

  test('that is not registered answers nobody at once and never rings', async () => {
    await numberAnswers(
      `<Dial action="/after"><Client statusCallback="/leg" statusCallbackEvent="initiated ringing completed">${DESK}</Client></Dial>`,
      { '/leg': '' },
    );
    await world.box.softphone(DESK, 'Desk', { registered: false });
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()).toMatchObject({
      DialCallStatus: 'no-answer',
      DialBridged: 'false',
      Timestamp: 'Mon, 23 Nov 2026 12:00:00 +0000',
    });
    expect(world.app.to('/leg').map(({ params }) => params['CallStatus'])).toEqual(['initiated', 'no-answer']);
  });

  test('is registered for as long as one of its pages is open; its call goes with the last one', async () => {
    await numberAnswers(`<Dial action="/after"><Client>${DESK}</Client></Dial>`);
    const page = new AbortController();
    await fetch(`${world.carrier.url}/box/events?registers=${DESK}&name=Ada`, { signal: page.signal });
    const known = (await world.box.state()).handsets.find(({ number }) => number === `client:${DESK}`);
    expect(known).toMatchObject({ name: 'Ada', registered: true });
    await world.caller.dials(NUMBER);
    await world.caller.hears('ringing');
    page.abort();
    await world.caller.ends();
    expect(asked()).toMatchObject({ DialCallStatus: 'no-answer' });
    const after = (await world.box.state()).handsets.find(({ number }) => number === `client:${DESK}`);
    expect(after).toMatchObject({ registered: false, state: 'idle' });
  });

  test('whose identity cannot be one is left out with a warning, and the dial fails', async () => {
    await numberAnswers('<Dial action="/after"><Client>two words</Client></Dial>');
    const callSid = await world.caller.dials(NUMBER);
    await world.caller.ends();
    expect(asked()['DialCallStatus']).toBe('failed');
    expect((await world.box.call(callSid)).warnings).toEqual([expect.objectContaining({ code: 13224 })]);
  });

  test('takes calls and makes none', async () => {
    await numberAnswers(HANGUP);
    const desk = await world.box.softphone(DESK, 'Desk');
    await expect(desk.dials(NUMBER)).rejects.toThrow('takes calls and makes none');
  });
});
