/**
 * The languages and voices in which carriers of Twilio's kind speak a text, by the names that they know: those of Amazon Polly and Google that
 * have been there for years. A choice for every language, not all there are.
 */
export type Voice = { id: string; label: string };
export type SpokenLanguage = { language: string; label: string; voices: readonly Voice[] };

/** 'Joanna-Neural' is the voice of that name made with the newer method: it sounds more like a person and costs a little more. */
const polly = (...names: string[]): Voice[] =>
  names.map((name) => ({ id: `Polly.${name}`, label: name.replace('-Neural', ' (natural)') }));
const google = (language: string, ...letters: string[]): Voice[] =>
  letters.map((letter) => ({ id: `Google.${language}-Standard-${letter}`, label: `Google ${letter}` }));
const spoken = (language: string, label: string, voices: Voice[]): SpokenLanguage => ({ language, label, voices });

/** In the order of their names. */
export const SPOKEN_LANGUAGES: readonly SpokenLanguage[] = [
  spoken('arb', 'Arabic', polly('Zeina')),
  spoken('ca-ES', 'Catalan', polly('Arlet-Neural')),
  spoken('cmn-CN', 'Chinese (Mandarin)', polly('Zhiyu', 'Zhiyu-Neural')),
  spoken('cs-CZ', 'Czech', google('cs-CZ', 'A')),
  spoken('da-DK', 'Danish', polly('Naja', 'Mads')),
  spoken('nl-NL', 'Dutch', polly('Lotte', 'Ruben', 'Laura-Neural')),
  spoken('en-AU', 'English (Australia)', polly('Nicole', 'Russell', 'Olivia-Neural')),
  spoken('en-GB', 'English (Great Britain)', polly('Amy', 'Brian', 'Emma', 'Amy-Neural', 'Brian-Neural')),
  spoken('en-IN', 'English (India)', polly('Aditi', 'Raveena', 'Kajal-Neural')),
  spoken('en-US', 'English (United States)', polly('Joanna', 'Matthew', 'Salli', 'Joanna-Neural', 'Matthew-Neural')),
  spoken('fi-FI', 'Finnish', polly('Suvi-Neural')),
  spoken('fr-CA', 'French (Canada)', polly('Chantal', 'Gabrielle-Neural')),
  spoken('fr-FR', 'French (France)', polly('Lea', 'Celine', 'Mathieu', 'Lea-Neural')),
  spoken('de-DE', 'German', polly('Vicki', 'Marlene', 'Hans', 'Vicki-Neural')),
  spoken('el-GR', 'Greek', google('el-GR', 'A')),
  spoken('hi-IN', 'Hindi', polly('Aditi', 'Kajal-Neural')),
  spoken('it-IT', 'Italian', polly('Bianca', 'Carla', 'Giorgio', 'Bianca-Neural')),
  spoken('ja-JP', 'Japanese', polly('Mizuki', 'Takumi', 'Takumi-Neural')),
  spoken('ko-KR', 'Korean', polly('Seoyeon', 'Seoyeon-Neural')),
  spoken('nb-NO', 'Norwegian', polly('Liv', 'Ida-Neural')),
  spoken('pl-PL', 'Polish', polly('Ewa', 'Maja', 'Jacek', 'Jan')),
  spoken('pt-BR', 'Portuguese (Brazil)', polly('Camila', 'Vitoria', 'Ricardo', 'Camila-Neural')),
  spoken('pt-PT', 'Portuguese (Portugal)', polly('Ines', 'Cristiano', 'Ines-Neural')),
  spoken('ro-RO', 'Romanian', polly('Carmen')),
  spoken('ru-RU', 'Russian', polly('Tatyana', 'Maxim')),
  spoken('es-MX', 'Spanish (Mexico)', polly('Mia', 'Mia-Neural')),
  spoken('es-ES', 'Spanish (Spain)', polly('Lucia', 'Conchita', 'Enrique', 'Lucia-Neural')),
  spoken('es-US', 'Spanish (United States)', polly('Lupe', 'Penelope', 'Miguel', 'Lupe-Neural')),
  spoken('sv-SE', 'Swedish', polly('Astrid', 'Elin-Neural')),
  spoken('tr-TR', 'Turkish', polly('Filiz')),
  spoken('uk-UA', 'Ukrainian', google('uk-UA', 'A')),
  spoken('vi-VN', 'Vietnamese', google('vi-VN', 'A')),
  spoken('cy-GB', 'Welsh', polly('Gwyneth')),
];

export function findSpokenLanguage(language: string): SpokenLanguage | null {
  return SPOKEN_LANGUAGES.find((one) => one.language === language) ?? null;
}

/** The voice if it speaks that language. */
export function findVoice(language: string, voiceId: string): Voice | null {
  return findSpokenLanguage(language)?.voices.find(({ id }) => id === voiceId) ?? null;
}

/** 'English (Great Britain)'; the code itself for a language that is not in the list. */
export function languageLabel(language: string): string {
  return findSpokenLanguage(language)?.label ?? language;
}
