/** What strangers send to see whether something breaks: markup, SQL, controls, broken encodings, prototypes, sizes and nesting. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u0001\u001b[31m\r\n{"level":60}',
  '\ud800 \udfff \ufffe',
  "'; drop table call; --",
  '"><script>alert(1)</script>',
  '</Say><Dial>+19005550100</Dial><Say>',
  '{{'.repeat(2_000),
  `{{${' '.repeat(8_000)}`,
  '[['.repeat(4_000),
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '%00',
  '%FF',
  '%',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e309',
  'NaN',
  '99999999999999999999',
  '9'.repeat(3_000),
  'a'.repeat(20_000),
  '😀'.repeat(2_000),
  '#{7*7}',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'javascript:alert(1)',
  '2026-02-30',
  '24:61',
  '+1'.repeat(500),
  'true',
  'null',
  '[]',
  '{}',
  '{"__proto__":{"a":1}}',
];

const MEGABYTE = 1_000_000;

/** A megabyte each, for what reads whole files. */
export function hostileFiles(): string[] {
  const fill = (part: string) => part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);
  return [
    `{"states":[{"name":"a","type":"say-play","properties":{"say":"{{${' '.repeat(8_000)}"}}]}`,
    fill('{{'),
    fill('['),
    fill('{"a":'),
    fill('"'),
    fill(' '),
    fill('{{a}}'),
    fill('{% case a %}'),
    `{"states":[${fill('{},')}{}]}`,
    `{"schema":1,"entry":"a","steps":{"a":{"id":"a","type":"message","name":"${fill('a')}","config":{},"exits":{}}}}`,
    fill('\0'),
    fill('\ufeff'),
  ];
}
