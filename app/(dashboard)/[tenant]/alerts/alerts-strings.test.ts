import { describe, expect, it } from 'vitest';
import { alertsAnswer, ruleSentence } from './alerts-strings';

describe('ruleSentence', () => {
  it('reads as a sentence', () => {
    expect(ruleSentence('missed_call', ['Olivia', 'Ben', 'Carla'], ['sms', 'email'])).toBe(
      'When a call is missed, tell Olivia, Ben and Carla by text and e-mail.',
    );
    expect(ruleSentence('voicemail', [], ['email'])).toBe('When a caller leaves a voicemail, tell nobody by e-mail.');
  });
});

describe('alertsAnswer', () => {
  it('says when alerts do not arrive', () => {
    expect(alertsAnswer(1, [{ status: 'sent' }, { status: 'failed' }])).toBe(
      'Alerts are on; 1 of the last 2 could not be delivered.',
    );
    expect(alertsAnswer(0, [])).toBe('No one is alerted when a call is missed.');
  });
});
