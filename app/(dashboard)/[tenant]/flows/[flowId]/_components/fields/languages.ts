const TAGS = [
  'en-US',
  'en-GB',
  'en-AU',
  'en-IN',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-FR',
  'fr-CA',
  'de-DE',
  'it-IT',
  'pt-BR',
  'pt-PT',
  'nl-NL',
  'nl-BE',
  'pl-PL',
  'sv-SE',
  'nb-NO',
  'da-DK',
  'fi-FI',
  'is-IS',
  'ro-RO',
  'ru-RU',
  'tr-TR',
  'cy-GB',
  'ca-ES',
  'ar-AE',
  'hi-IN',
  'ja-JP',
  'ko-KR',
  'cmn-CN',
  'yue-HK',
] as const;

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** Languages that carriers speak, by their English names. */
export const LANGUAGES = TAGS.map((value) => ({ value, label: names.of(value) ?? value })).sort((left, right) =>
  left.label.localeCompare(right.label),
);
