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
