/** What carriers speak most, for choosing; others stay what they are when a contact has one. */
const LANGUAGES = [
  'ar-AE',
  'cmn-CN',
  'da-DK',
  'de-DE',
  'en-AU',
  'en-GB',
  'en-IN',
  'en-US',
  'es-ES',
  'es-MX',
  'es-US',
  'fi-FI',
  'fr-CA',
  'fr-FR',
  'hi-IN',
  'it-IT',
  'ja-JP',
  'ko-KR',
  'nb-NO',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'ru-RU',
  'sv-SE',
  'tr-TR',
  'uk-UA',
  'vi-VN',
];

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** Languages by name, the one that is chosen among them. */
export function languageOptions(chosen: string): { value: string; label: string }[] {
  const known = chosen === '' || LANGUAGES.includes(chosen) ? LANGUAGES : [...LANGUAGES, chosen];
  return known
    .map((value) => ({ value, label: NAMES.of(value) ?? value }))
    .sort((left, right) => (left.label < right.label ? -1 : 1));
}
