import type { DialogueBox } from '../lib/testing/dialogue/open-box';
import type { Phone } from '../lib/testing/dialogue/phone';

/** Speaks after the tone, as people do, for some seconds of a clock held by hand, and hangs up. */
export async function leaveMessage(box: DialogueBox, caller: Phone, words: string): Promise<void> {
  await caller.hears('beep');
  await box.clock({ advanceSeconds: 1 });
  await caller.says(words);
  await box.clock({ advanceSeconds: 6 });
  await caller.hangsUp();
}
