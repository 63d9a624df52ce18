import { afterEach, describe, expect, test } from 'vitest';
import { NUMBER, startTestBox, type TestBox } from '../../testing/start-test-box';
import { twiml } from '../../testing/twiml-app';
import { parseTwiml } from '../parse-twiml';
import { spokenParts } from '../spoken-parts';

let world: TestBox | undefined;
afterEach(() => world?.close());

const partsOf = (say: string, warnings: string[] = []) => {
  const [element] = parseTwiml(twiml(say)).children;
  if (element === undefined) throw new Error('no element');
  return spokenParts(element, (message) => warnings.push(message));
};

describe('the text of a Say', () => {
  test.each([
    ['<Say>Press <emphasis>one</emphasis> for sales</Say>', 'Press one for sales'],
    ['<Say>a<p>b <s>c</s>d</p>e</Say>', 'a b c d e'],
    [
      '<Say><sub alias="Doctor">Dr.</sub> Smith is <prosody rate="slow">in <w role="x">now</w></prosody>!</Say>',
      'Doctor Smith is in now!',
    ],
    ['<Say>one <![CDATA[& two]]> three</Say>', 'one & two three'],
  ])('%s is spoken in document order', (say, text) => {
    expect(partsOf(say)).toEqual([{ text }]);
  });

  test.each([
    ['<break time="5s"/>', 5],
    ['<break time="250ms"/>', 0.25],
    ['<break time="60s"/>', 10],
    ['<break strength="none"/>', 0],
    ['<break/>', 0.5],
  ])('%s is a pause between the words beside it', (mark, seconds) => {
    expect(partsOf(`<Say>a${mark}b</Say>`)).toEqual([{ text: 'a' }, { pauseSeconds: seconds }, { text: 'b' }]);
  });

  test('a break with a value that is not valid is a medium one and warned about', () => {
    const warnings: string[] = [];
    expect(partsOf('<Say>a<break time="soon"/>b</Say>', warnings)).toContainEqual({ pauseSeconds: 0.5 });
    expect(warnings).toEqual(['Invalid "time" value in <break>: soon']);
  });

  test('a break of five seconds adds five seconds to the prompt', async () => {
    world = await startTestBox({ '/voice': twiml('<Say>a<break time="5s"/>b</Say><Say>a b</Say>') });
    await world.caller.dials(NUMBER);
    await world.caller.ends();
    const prompts = (await world.caller.snapshot()).hears.filter(({ kind }) => kind === 'prompt');
    expect(prompts.map(({ text }) => text)).toEqual(['a b', 'a b']);
    const [broken, plain] = prompts;
    expect((broken?.seconds ?? 0) - (plain?.seconds ?? 0)).toBeGreaterThan(4.5);
  });
});
