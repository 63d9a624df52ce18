import { expect, it } from 'vitest';
import { prettyXml } from './pretty-xml';

it('an answer gets a line for each element, text stays with its element', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><Response><Gather numDigits="1" action="/a?b=1&amp;c=2"><Say>Press 1</Say><Pause/></Gather><Hangup/></Response>';
  expect(prettyXml(xml)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Response>',
      '  <Gather numDigits="1" action="/a?b=1&amp;c=2">',
      '    <Say>Press 1</Say>',
      '    <Pause/>',
      '  </Gather>',
      '  <Hangup/>',
      '</Response>',
    ].join('\n'),
  );
});

it('equal elements inside each other are told apart', () => {
  expect(prettyXml('<a><a>x</a></a>')).toBe('<a>\n  <a>x</a>\n</a>');
  expect(prettyXml('<Response></Response>')).toBe('<Response></Response>');
});

it('what is no XML comes back as it was', () => {
  for (const text of ['', 'Internal Server Error', '</a>', '<a>', '{"a":1}']) expect(prettyXml(text)).toBe(text);
});
