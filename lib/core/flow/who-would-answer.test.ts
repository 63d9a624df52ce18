import { describe, expect, it } from 'vitest';
import { mainLineFlow } from '../../testing/main-line-flow';
import { makeBusiness, makeCall } from '../../testing/make-business';
import { exploreCall } from './explore-call';
import type { Flow } from './flow';
import { whoWouldAnswer } from './who-would-answer';

const MONDAY_NOON = Date.UTC(2026, 10, 23, 17, 0);
const CHRISTMAS = Date.UTC(2026, 11, 25, 17, 0);
const ask = (now: number, business = makeBusiness()) =>
  whoWouldAnswer({ flow: mainLineFlow, business, call: makeCall(), now });

describe('who would answer', () => {
  it('names everybody who would ring, for each choice in the menu', () => {
    const answer = ask(MONDAY_NOON);
    expect(answer.sentence).toBe('Ann and Bob would be rung, depending on what the caller chooses.');
    const byChoice = answer.branches.map(({ choices, rings }) => [choices, rings[0]?.names ?? []]);
    expect(byChoice[0]).toEqual([['presses 1 Sales'], ['Ann', 'Bob']]);
    expect(byChoice[1]).toEqual([['presses 2 Support'], ['Bob']]);
  });

  it('says why somebody does not ring', () => {
    const business = makeBusiness();
    const ann = { ...business.people['prs_ann'], available: false };
    const people = { ...business.people, prs_ann: ann as (typeof business.people)[string] };
    const reasons = ask(MONDAY_NOON, { ...business, people }).branches[0]?.reasons ?? [];
    expect(reasons.find(({ name }) => name === 'Ann')).toMatchObject({
      rung: false,
      reason: 'Switched off for calls.',
    });
  });

  it('on a holiday nobody is rung, and it says what the caller gets and by which way', () => {
    const { sentence, branches } = ask(CHRISTMAS);
    expect(sentence).toBe('Nobody would be rung: the caller is asked for a message.');
    expect(branches[0]?.path[0]).toMatchObject({ exit: 'Holiday' });
  });

  it('a menu that leads back to itself is not gone round for ever', () => {
    const menu = mainLineFlow.steps['menu'];
    if (menu === undefined) throw new Error('The default flow has a menu.');
    const round: Flow = {
      ...mainLineFlow,
      steps: { ...mainLineFlow.steps, menu: { ...menu, exits: { ...menu.exits, '1': 'menu' } } },
    };
    const branches = exploreCall({ flow: round, business: makeBusiness(), call: makeCall(), now: MONDAY_NOON });
    expect(branches.length).toBeLessThan(10);
  });
});
