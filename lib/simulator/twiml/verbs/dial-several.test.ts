import { afterEach, describe, expect, test } from 'vitest';
import { answering, doing } from '../../testing/callee-scripts';
import { NUMBER, SALES, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');
const SECOND = '+14155550133';
const THIRD = '+14155550144';

async function numberAnswers(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<void> {
  world = await startTestBox({ '/voice': twiml(verbs), '/after': HANGUP, ...pages });
}
const asked = () => world.app.only('/after').params;

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
