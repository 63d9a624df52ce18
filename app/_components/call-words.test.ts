import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '@/lib/core/calls/call-record';
import { isMissed } from '@/lib/core/calls/missed-reason';
import { OUTCOME_LOOKS, outcomeLook } from './call-words';

describe('the word for an outcome', () => {
  it('looks missed exactly when the call counts as missed', () => {
    const apart = new Set(['voicemail', 'after_hours']);
    for (const outcome of OUTCOMES.filter((one) => !apart.has(one))) {
      expect([outcome, OUTCOME_LOOKS[outcome].tone === 'missed']).toEqual([
        outcome,
        isMissed('inbound', outcome, false),
      ]);
    }
  });

  it('is voicemail only for a caller who left one', () => {
    expect(outcomeLook('voicemail', true)).toMatchObject({ word: 'Voicemail', tone: 'voicemail' });
    expect(outcomeLook('voicemail', false)).toMatchObject({ word: 'No message left', tone: 'missed' });
  });
});
