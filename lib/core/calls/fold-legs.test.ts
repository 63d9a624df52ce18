import { describe, expect, test } from 'vitest';
import { type CallStory, inboundCall } from '../../testing/call-events';
import { foldCall } from './fold';

const dialling = () => inboundCall().enters('dial');
const results = (story: CallStory) =>
  Object.fromEntries((foldCall(story.events)?.legs ?? []).map((leg) => [leg.legSid, leg.result]));

describe('how each leg ended', () => {
  test.each<[string, CallStory, Record<string, string | null>]>([
    [
      'of phones rung at once, the others were answered elsewhere',
      dialling()
        .rings('ann')
        .rings('bob')
        .rings('cid')
        .wait(5)
        .picksUp('bob')
        .legEnds('ann', 'canceled')
        .legEnds('cid', 'no-answer')
        .wait(30)
        .legEnds('bob', 'completed')
        .dialEnds('completed', 'bob')
        .leaves('answered')
        .ends(),
      { ann: 'answered_elsewhere', bob: 'answered', cid: 'answered_elsewhere' },
    ],
    [
      'of phones rung in turn, who had let it ring before did not answer',
      dialling()
        .rings('ann')
        .wait(20)
        .legEnds('ann', 'no-answer')
        .rings('bob')
        .wait(2)
        .picksUp('bob')
        .wait(9)
        .legEnds('bob', 'completed')
        .dialEnds('completed', 'bob')
        .leaves('answered')
        .ends(),
      { ann: 'no_answer', bob: 'answered' },
    ],
    [
      'who was busy or declined stays so even if somebody else answered',
      dialling()
        .rings('ann')
        .rings('bob', { rings: false })
        .legEnds('bob', 'busy')
        .wait(3)
        .legEnds('ann', 'busy')
        .rings('cid')
        .picksUp('cid')
        .wait(9)
        .legEnds('cid', 'completed')
        .dialEnds('completed', 'cid')
        .ends(),
      { ann: 'declined', bob: 'busy', cid: 'answered' },
    ],
    [
      'a line that is busy although it rang shortly is busy when the carrier says so',
      dialling().rings('ann').wait(3).legEnds('ann', 'busy', 486).dialEnds('busy', 'ann').leaves('busy').ends(),
      { ann: 'busy' },
    ],
    [
      'a red button is a decline whatever status the carrier chooses for it',
      dialling()
        .rings('ann')
        .wait(3)
        .legEnds('ann', 'no-answer', 603)
        .dialEnds('no-answer', 'ann')
        .leaves('noAnswer')
        .ends(),
      { ann: 'declined' },
    ],
    [
      'when the caller gives up every ringing phone is cancelled',
      dialling()
        .rings('ann')
        .rings('bob')
        .wait(8)
        .legEnds('ann', 'canceled')
        .legEnds('bob', 'no-answer')
        .dialEnds('canceled', 'ann')
        .turnAfterHangUp()
        .ends(),
      { ann: 'cancelled', bob: 'cancelled' },
    ],
    [
      'two who picked up, one of whom accepted',
      dialling()
        .rings('ann', { accept: true })
        .rings('bob', { accept: true })
        .wait(5)
        .picksUp('ann')
        .picksUp('bob')
        .wait(3)
        .accepts('bob')
        .legEnds('ann', 'completed')
        .wait(10)
        .legEnds('bob', 'completed')
        .dialEnds('completed', 'bob')
        .leaves('answered')
        .ends(),
      { ann: 'answered_elsewhere', bob: 'answered' },
    ],
    [
      'two who picked up in the same second: the carrier names the one',
      dialling()
        .rings('ann')
        .rings('bob')
        .wait(5)
        .picksUp('ann')
        .picksUp('bob')
        .wait(10)
        .legEnds('ann', 'completed')
        .legEnds('bob', 'completed')
        .dialEnds('completed', 'bob')
        .leaves('answered')
        .ends(),
      { ann: 'answered_elsewhere', bob: 'answered' },
    ],
    [
      'who pressed the key just when the caller had gone was not connected',
      dialling()
        .rings('ann', { accept: true })
        .wait(5)
        .picksUp('ann')
        .wait(3)
        .dialEnds('completed', 'ann')
        .accepts('ann')
        .legEnds('ann', 'completed')
        .turnAfterHangUp()
        .ends(),
      { ann: 'cancelled' },
    ],
    [
      'an unreachable phone failed',
      dialling()
        .rings('ann', { rings: false })
        .legEnds('ann', 'failed', 404)
        .dialEnds('failed', 'ann')
        .leaves('failed')
        .ends(),
      { ann: 'failed' },
    ],
    [
      'while they talk the phones that stopped ringing already were answered elsewhere',
      dialling().rings('ann').rings('bob').wait(5).picksUp('bob').legEnds('ann', 'canceled'),
      { ann: 'answered_elsewhere', bob: null },
    ],
    [
      'a leg that still rings or talks has no result',
      dialling().rings('ann').rings('bob').wait(5).picksUp('bob'),
      { ann: null, bob: null },
    ],
  ])('%s', (_what, story, expected) => {
    expect(results(story)).toEqual(expected);
  });
});

describe('what no callback told is made good', () => {
  const talk = () =>
    dialling()
      .rings('ann', { person: 'prs_ann' })
      .wait(5)
      .picksUp('ann')
      .wait(30)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .leaves('answered')
      .ends();
  const without = (story: CallStory, lost: (key: string) => boolean) =>
    foldCall(story.events.filter((event) => !lost(event.key)));

  test('a leg known only from the end of its dial has answered just the same', () => {
    const record = without(talk(), (key) => key.startsWith('leg:'));
    expect(record).toMatchObject({ outcome: 'answered', talkSeconds: 30, secondsToPerson: 5 });
    expect(record?.legs).toMatchObject([{ legSid: 'ann', visit: 1, result: 'answered', status: 'completed' }]);
  });

  test('the pick-up of a leg is reckoned from its length', () => {
    const whole = foldCall(talk().events);
    const record = without(talk(), (key) => key === 'leg:ann:in-progress');
    expect(record?.legs).toEqual(whole?.legs);
  });

  test('a leg whose end nobody told ends with its call', () => {
    const record = without(talk(), (key) => key === 'leg:ann:completed' || key.startsWith('dial:'));
    expect(record?.legs).toMatchObject([
      { status: 'completed', result: 'answered', talkSeconds: 30, endedAt: record?.endedAt },
    ]);
  });

  test('a lost key press does not lose the talk', () => {
    const story = dialling()
      .rings('ann', { accept: true })
      .wait(5)
      .picksUp('ann')
      .wait(4)
      .accepts('ann')
      .wait(20)
      .legEnds('ann', 'completed')
      .dialEnds('completed', 'ann')
      .leaves('answered')
      .ends();
    expect(foldCall(story.events)).toMatchObject({ outcome: 'answered', talkSeconds: 20, secondsToPerson: 9 });
    expect(without(story, (key) => key.startsWith('accept:'))?.outcome).toBe('answered');
  });
});
