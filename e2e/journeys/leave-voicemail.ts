import type { DialogueBox } from '../../lib/testing/dialogue/open-box';
import { TUESDAY_MORNING } from '../fixtures';
import { leaveMessage } from '../leave-message';

/** A caller whom nobody at Sales answers leaves a message; returns when they have hung up. */
export async function leaveVoicemail(box: DialogueBox, to: string, from: string, words: string): Promise<void> {
  await box.clock({ mode: 'manual', now: TUESDAY_MORNING });
  const caller = await box.handset(from, 'A caller');
  await caller.dials(to);
  await caller.hears('Thank you for calling');
  await caller.presses('2');
  await caller.hears('leave a message after the tone');
  await leaveMessage(box, caller, words);
  await box.clock({ mode: 'real' });
}
