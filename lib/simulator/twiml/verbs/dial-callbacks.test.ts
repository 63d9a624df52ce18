import { afterEach, describe, expect, test } from 'vitest';
import { answering, doing } from '../../testing/callee-scripts';
import { NUMBER, SALES, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';

let world: TestBox;
afterEach(() => world.close());
const HANGUP = twiml('<Hangup/>');

async function numberAnswers(verbs: string, pages: Parameters<typeof startTestBox>[0] = {}): Promise<void> {
  world = await startTestBox({ '/voice': twiml(verbs), '/after': HANGUP, ...pages });
}
const asked = () => world.app.only('/after').params;

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
