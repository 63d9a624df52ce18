import fc from 'fast-check';
import { type CallStory, inboundCall } from './call-events';

/**
 * Random but plausible histories of calls: a caller who goes through menus, dials with legs that end in every way, mailboxes
 * and closed messages, and hangs up anywhere; told by callbacks, by turns, by the carrier's list or by several of them.
 */
type Chance = () => number;

const END_OF_LEG = ['no-answer', 'busy', 'failed', 'canceled'] as const;

export const randomCall: fc.Arbitrary<CallStory> = fc
  .record({
    seed: fc.nat(),
    parts: fc.integer({ min: 0, max: 5 }),
    isOpen: fc.boolean(),
    end: fc.constantFrom('callback', 'list', 'both', 'turn', 'lasts'),
  })
  .map(({ seed, parts, isOpen, end }) => {
    const chance = chanceOf(seed);
    const story = inboundCall({
      scheduleState: isOpen ? 'open' : 'closed',
      from: chance() < 0.1 ? null : '+12025550101',
    });
    if (!isOpen && chance() < 0.5) story.passes('message').marks('closedMessageHeard');
    for (let part = 0; part < parts; part++) addPart(story, chance, part);
    return finish(story.wait(seconds(chance, 5)), end);
  });

function addPart(story: CallStory, chance: Chance, part: number): void {
  const kind = chance();
  if (kind < 0.2) story.passes('message', 'next', { goal: chance() < 0.2 });
  else if (kind < 0.45) story.enters('menu').wait(seconds(chance, 15)).leaves('1', 'pressed 1');
  else if (kind < 0.55) addMailbox(story, chance);
  else addDial(story, chance, part);
}

function addMailbox(story: CallStory, chance: Chance): void {
  const length = seconds(chance, 30);
  story.enters('voicemail').marks('voicemailReached').wait(length);
  const asked = chance() < 0.5;
  story.records('voicemail', length, chance() < 0.7 ? 'completed' : 'absent', asked).leaves('done');
  if (asked && chance() < 0.8) story.transcribes(chance() < 0.7 ? `words ${length}` : null);
  if (asked && chance() < 0.2) story.transcribes('other words');
}

function addDial(story: CallStory, chance: Chance, part: number): void {
  const legs = Array.from({ length: 1 + Math.floor(chance() * 3) }, (_, index) => `leg-${part}-${index}`);
  const accept = chance() < 0.4;
  story.enters('dial');
  for (const leg of legs) story.rings(leg, { accept, rings: chance() < 0.8, person: `prs_${leg}` });
  story.wait(seconds(chance, 20));
  const [winner = '', ...losers] = legs;
  if (chance() < 0.5) {
    addTalk(story, chance, { winner, losers, accept });
  } else {
    for (const leg of legs) story.legEnds(leg, END_OF_LEG[Math.floor(chance() * END_OF_LEG.length)] ?? 'no-answer');
    if (chance() < 0.8) story.dialEnds(chance() < 0.2 ? 'canceled' : 'no-answer', winner).leaves('noAnswer');
  }
}

function addTalk(story: CallStory, chance: Chance, dial: { winner: string; losers: string[]; accept: boolean }): void {
  story.picksUp(dial.winner).wait(seconds(chance, 3));
  if (dial.accept && chance() < 0.7) story.accepts(dial.winner);
  for (const leg of dial.losers) story.legEnds(leg, 'canceled');
  story.wait(seconds(chance, 120)).legEnds(dial.winner, 'completed');
  if (chance() < 0.9) story.dialEnds('completed', dial.winner).leaves('answered');
}

function finish(story: CallStory, end: string): CallStory {
  if (end === 'callback') return story.ends();
  if (end === 'list') return story.isListed();
  if (end === 'both') return story.ends().isListed();
  return end === 'turn' ? story.turnAfterHangUp() : story;
}

/** Often nothing at all: most trouble with order comes from what happens within one second. */
function seconds(chance: Chance, max: number): number {
  return chance() < 0.3 ? 0 : Math.floor(chance() * max * 10) / 10;
}

/** The same seed always tells the same story (mulberry32). */
function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
