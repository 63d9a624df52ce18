import { describe, expect, it } from 'vitest';
import { mainLineFlow } from '../../testing/main-line-flow';
import { makeBusiness, makeCall } from '../../testing/make-business';
import { simulateCall } from './simulate-call';
import type { ScriptedCaller } from './trial-script';

const MONDAY_NOON = Date.UTC(2026, 10, 23, 17, 0);
const SUNDAY_NIGHT = Date.UTC(2026, 10, 22, 23, 0);

function play(caller: Partial<ScriptedCaller>, options: { now?: number; pause?: boolean } = {}) {
  return simulateCall({
    flow: mainLineFlow,
    business: makeBusiness(),
    call: makeCall(),
    now: options.now ?? MONDAY_NOON,
    caller: { inputs: [], answers: { pickUp: [], busy: [] }, leavesMessage: true, ...caller },
    whenScriptEnds: options.pause === true ? 'pause' : 'goOn',
  });
}

const pressTwo = { inputs: [{ kind: 'keys', digits: '2' }] } as const;

describe('a simulated call', () => {
  it('reaches the person who picks up, by the steps that lead there', () => {
    const call = play({ ...pressTwo, answers: { pickUp: ['prs_bob'], busy: [] } });
    expect(call.path.map(({ stepId, exit }) => [stepId, exit])).toEqual([
      ['hours', 'open'],
      ['menu', '2'],
      ['department-2', 'answered'],
    ]);
    expect(call.reached).toMatchObject({ kind: 'person', personId: 'prs_bob', departmentId: 'dep_support' });
    expect(call.deadEnd).toBeNull();
    expect(call.heard.some(({ text }) => text.includes('press 2'))).toBe(true);
  });

  it('takes as long as speech, ringing and talking take', () => {
    const answered = play({ ...pressTwo, answers: { pickUp: 'everybody', busy: [] }, talkSeconds: 60 });
    const rangOut = play({ ...pressTwo, leavesMessage: false });
    expect(answered.seconds).toBeGreaterThan(70);
    expect(answered.seconds).toBeLessThan(100);
    expect(rangOut.seconds).toBeGreaterThan(20);
    const times = rangOut.path.map(({ at }) => at);
    expect(times).toEqual([...times].sort((left, right) => left - right));
  });

  it('nobody who picks up leads to the mailbox, with or without a message', () => {
    expect(play(pressTwo).reached).toMatchObject({ kind: 'voicemail', messageLeft: true });
    expect(play({ ...pressTwo, leavesMessage: false }).reached).toMatchObject({
      kind: 'voicemail',
      messageLeft: false,
    });
  });

  it('goes the closed way outside the opening hours', () => {
    const call = play({}, { now: SUNDAY_NIGHT });
    expect(call.path[0]).toMatchObject({ stepId: 'hours', exit: 'closed' });
    expect(call.rings).toEqual([]);
  });

  it('a caller who hangs up after a while is gone from the step that they were in', () => {
    const call = play({ hangsUpAt: 3 });
    expect(call.reached).toEqual({ kind: 'hungUp' });
    expect(call.path.at(-1)).toMatchObject({ stepId: 'menu', exit: 'hungUp' });
  });

  it('stands still where the script ends, when asked to, and says what it waits for', () => {
    const call = play({}, { pause: true });
    expect(call.waiting).toMatchObject({ stepId: 'menu', wait: { kind: 'gather' } });
    expect(call.deadEnd).toBeNull();
  });

  it('a flow that cannot go on is a dead end with its reason, and the caller still gets the safe turn', () => {
    const broken = simulateCall({
      flow: { ...mainLineFlow, entry: 'nowhere' },
      business: makeBusiness(),
      call: makeCall(),
      now: MONDAY_NOON,
      caller: { inputs: [], answers: { pickUp: [], busy: [] }, leavesMessage: true },
    });
    expect(broken.deadEnd).toContain('nowhere');
    expect(broken.reached.kind).toBe('voicemail');
  });

  it('the same script gives the same call, byte by byte', () => {
    expect(JSON.stringify(play(pressTwo))).toBe(JSON.stringify(play(pressTwo)));
  });
});
