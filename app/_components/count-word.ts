const SMALL = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** 'two', '13': small counts are written as words in a sentence. */
export function countWord(count: number): string {
  return SMALL[count] ?? String(count);
}

/** The two forms of an English noun or clause that follow a count. */
export type CountForms = { one: string; other: string };

const RULES = new Intl.PluralRules('en');

/** The form that goes with the count: 'call' with 1, 'calls' with 0 and 2. */
export function formOf(count: number, { one, other }: CountForms): string {
  return RULES.select(count) === 'one' ? one : other;
}

/** '1 call', '1,200 calls'. */
export function counted(count: number, forms: CountForms): string {
  return `${count.toLocaleString('en-US')} ${formOf(count, forms)}`;
}

/** With a capital first letter: for a count at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const CALL_FORMS: CountForms = { one: 'call', other: 'calls' };
