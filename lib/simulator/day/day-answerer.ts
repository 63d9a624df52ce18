import type { FarEnd, Leg } from '../engine/leg';
import type { Sound } from '../engine/sound';
import { pick, secondsBetween } from './chance';
import { keysOfferedIn } from './listen';

const FATES = [
  [62, 'answers'],
  [20, 'ignores'],
  [9, 'busy'],
  [7, 'declines'],
  [2, 'unreachable'],
] as const;
/** Who is asked to press a key before being connected, and does not. */
const KEY_IGNORED_SHARE = 0.12;

/** The telephone of somebody who is rung on a simulated day; it has as many lines as needed, so that calls do not depend on each other. */
export function dayAnswerer(): FarEnd {
  let leg: Leg | null = null;
  let moment = 0;
  return {
    rung: (reached) => {
      leg = reached;
      ringAt(reached);
    },
    connected: () => {},
    hears: (sound) => {
      moment += 1;
      const heardAt = moment;
      if (leg !== null) answerPrompt(leg, sound, () => heardAt === moment);
    },
    released: () => {},
  };
}

function ringAt(leg: Leg): void {
  const chance = () => leg.strand.random();
  const fate = pick<(typeof FATES)[number][1]>(chance, FATES, 'answers');
  if (fate === 'busy') {
    leg.refuse({ status: 'busy', sipCode: 486 });
    return;
  }
  if (fate === 'unreachable') {
    leg.refuse({ status: 'failed', sipCode: 480 });
    return;
  }
  leg.ring();
  const afterMs = Math.round(secondsBetween(chance, 2, 14) * 1000);
  if (fate === 'answers') leg.strand.after(afterMs, () => leg.pickUp());
  if (fate === 'declines') leg.strand.after(afterMs, () => leg.refuse({ status: 'busy', sipCode: 603 }));
}

function answerPrompt(leg: Leg, sound: Sound, isCurrent: () => boolean): void {
  const [key] = sound.kind === 'prompt' ? keysOfferedIn(sound.text) : [];
  if (key === undefined || leg.strand.random() < KEY_IGNORED_SHARE) return;
  leg.strand.after(Math.round(sound.seconds * 1000) + 500, () => {
    if (isCurrent()) leg.press(key);
  });
}
