import { describe, expect, it } from 'vitest';
import { judgeCanary } from './judge-canary';

const usual = { calls: 200, dropOffs: 20, errors: 0 };

describe('a version on trial', () => {
  it.each([
    ['few calls say nothing, however bad', { calls: 19, dropOffs: 19, errors: 19 }, 'tooFew'],
    ['the usual drop-off is as good', { calls: 40, dropOffs: 5, errors: 0 }, 'asGood'],
    ['ten points more are within the margin', { calls: 40, dropOffs: 8, errors: 0 }, 'asGood'],
    ['more than ten points are worse', { calls: 40, dropOffs: 9, errors: 0 }, 'worse'],
    ['one fault among twenty calls is worse', { calls: 20, dropOffs: 0, errors: 1 }, 'worse'],
    ['one fault among fifty calls is within the margin', { calls: 50, dropOffs: 0, errors: 1 }, 'asGood'],
  ])('%s', (_name, canary, kind) => expect(judgeCanary(canary, usual).kind).toBe(kind));

  it('is compared with nothing when nothing was published before', () => {
    expect(judgeCanary({ calls: 30, dropOffs: 3, errors: 0 }, { calls: 0, dropOffs: 0, errors: 0 }).kind).toBe(
      'asGood',
    );
  });

  it('says in figures what is worse', () => {
    expect(judgeCanary({ calls: 20, dropOffs: 10, errors: 0 }, usual)).toEqual({
      kind: 'worse',
      why: 'In 50 % of its 20 calls the caller hung up before reaching anybody (before: 10 %).',
    });
  });
});
