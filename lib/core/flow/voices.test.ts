import { expect, it } from 'vitest';
import { languageSchema } from './prompt-variant';
import { findVoice, languageLabel, SPOKEN_LANGUAGES } from './voices';

it('every language is one, once, by name, and has voices of its own', () => {
  const codes = SPOKEN_LANGUAGES.map(({ language }) => language);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThanOrEqual(20);
  const labels = SPOKEN_LANGUAGES.map(({ label }) => label);
  expect(labels).toEqual([...labels].sort());
  for (const { language, voices } of SPOKEN_LANGUAGES) {
    expect(languageSchema.safeParse(language).success).toBe(true);
    expect(voices.length).toBeGreaterThan(0);
    for (const { id } of voices)
      expect(id).toMatch(/^(Polly\.[A-Z][a-z]+(-Neural)?|Google\.[a-z]{2}-[A-Z]{2}-Standard-[A-Z])$/);
  }
});

it('a voice is found in its language only', () => {
  expect(findVoice('de-DE', 'Polly.Vicki')?.label).toBe('Vicki');
  expect(findVoice('en-US', 'Polly.Vicki')).toBeNull();
  expect(languageLabel('en-GB')).toBe('English (Great Britain)');
  expect(languageLabel('tlh')).toBe('tlh');
});
