import type { HandsetCall } from './handset-call';
import { findHeard, type HeardCursor } from './heard';
import type { Action } from './script';

const ANSWER_SECONDS_DEFAULT = 2;

/** A scripted handset rings: it answers, declines or does nothing after so many seconds. Without `onRing` it answers if it has something to do then. */
export function runOnRing(call: HandsetCall): void {
  const { script } = call.handset;
  const onRing = script?.onRing ?? (script?.onAnswer === undefined ? null : { do: 'answer' as const });
  if (onRing === null || onRing.do === 'ignore') return;
  call.after(onRing.afterSeconds ?? ANSWER_SECONDS_DEFAULT, () => {
    if (call.over || call.handset.state !== 'ringing') return;
    if (onRing.do === 'answer') call.answer();
    else call.decline();
  });
}

export function runOnAnswer(call: HandsetCall): void {
  runActions(call, call.handset.script?.onAnswer ?? []).catch((error: unknown) =>
    call.handset.exchange.onError(error, call.leg?.sid),
  );
}

export function runOnDial(call: HandsetCall): void {
  runActions(call, call.handset.script?.onDial ?? []).catch((error: unknown) =>
    call.handset.exchange.onError(error, call.leg?.sid),
  );
}

/** Does one thing after the other until the call is over. */
async function runActions(call: HandsetCall, actions: readonly Action[]): Promise<void> {
  let cursor: HeardCursor = { index: 0, from: 0 };
  for (const action of actions) {
    if (call.over || call.strand === null) return;
    if ('wait' in action) await call.sleep(action.wait);
    else if ('keys' in action) call.press(action.keys);
    else if ('say' in action) await sayAloud(call, action.say);
    else if ('hangUp' in action) call.hangUp();
    else cursor = await hearing(call, action.hears, cursor);
  }
}

async function sayAloud(call: HandsetCall, text: string): Promise<void> {
  const { strand, handset } = call;
  if (strand === null) return;
  const source = { kind: 'speech' as const, text, voice: null };
  const measured = handset.exchange.sounds.seconds(source);
  const seconds = typeof measured === 'number' ? measured : await strand.hold(measured);
  call.say({ text, seconds, source });
  await call.sleep(seconds);
}

async function hearing(call: HandsetCall, words: string, cursor: HeardCursor): Promise<HeardCursor> {
  for (;;) {
    const found = findHeard(call.handset.hears, words, cursor);
    if (found !== null || call.over) return found ?? cursor;
    await call.nextSound();
  }
}
