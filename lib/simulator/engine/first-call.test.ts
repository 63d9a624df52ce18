import twilio from 'twilio';
import { afterEach, describe, expect, test } from 'vitest';
import { AUTH_TOKEN, CALLER, NUMBER, SALES, startTestBox, type TestBox } from '../testing/start-test-box';
import { twiml } from '../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());

describe('a caller reaches the business', () => {
  test('hears the greeting, presses 2, talks to sales and hangs up', async () => {
    world = await startTestBox({
      '/voice': twiml('<Gather numDigits="1" action="/menu"><Say>Welcome to Acme. For sales, press 2.</Say></Gather>'),
      '/menu': twiml(`<Dial action="/after"><Number>${SALES}</Number></Dial>`),
      '/after': twiml('<Hangup/>'),
    });
    const { caller, box, app } = world;
    const sales = await box.handset(SALES, 'Sales');
    const callSid = await caller.dials(NUMBER);
    await caller.hears('Welcome');
    await caller.presses('2');
    await sales.rings();
    await sales.answers();
    await caller.hears('connected');
    await caller.says('Hello there');
    await sales.hears('Hello there');
    await caller.hangsUp();
    await sales.ends();
    await caller.ends();
    expect(app.only('/menu').params).toMatchObject({
      Digits: '2',
      CallSid: callSid,
      CallStatus: 'in-progress',
      msg: 'Gather End',
    });
    expect(app.only('/after').params).toMatchObject({
      DialCallStatus: 'completed',
      DialBridged: 'true',
      CallStatus: 'completed',
    });
    await box.clock({ advanceSeconds: 1 });
    expect(app.only('/status').params).toMatchObject({ CallStatus: 'completed', SequenceNumber: '0', From: CALLER });
    for (const request of app.requests) {
      const signature = String(request.headers['x-twilio-signature']);
      expect(twilio.validateRequest(AUTH_TOKEN, signature, app.url + request.url, request.params)).toBe(true);
    }
  });
});
