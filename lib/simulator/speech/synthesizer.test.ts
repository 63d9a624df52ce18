import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amplitudeOf, loudness } from '../sound/listening';
import { createFlite } from './flite';
import { createSynthesizer, type Synthesizer } from './synthesizer';

let folder: string;
let synthesizer: Synthesizer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'speech-'));
  synthesizer = createSynthesizer(path.join(folder, 'cache'));
});

afterAll(async () => {
  await synthesizer.close();
  await rm(folder, { recursive: true, force: true });
});

const WELCOME = 'Welcome to Acme. Press one for sales.';

describe('createSynthesizer', () => {
  it('speaks a prompt that is as long and as loud as speech, in the band of a telephone', async () => {
    const clip = await synthesizer.speak(WELCOME);
    expect(clip.seconds).toBeGreaterThan(2);
    expect(clip.seconds).toBeLessThan(5);
    expect(clip.samples.length).toBe(clip.seconds * 8000);
    expect(loudness(clip.samples)).toBeGreaterThan(800);
    expect(Math.max(...clip.samples)).toBeLessThan(32767);
    expect(amplitudeOf(3950, clip.samples)).toBeLessThan(30);
  });

  it('says the same text alike each time, also after a restart and without its cache', async () => {
    const first = await synthesizer.speak(WELCOME);
    const anew = createSynthesizer(path.join(folder, 'other-cache'));
    expect(await anew.speak(WELCOME)).toEqual(first);
    await anew.close();
    const again = createSynthesizer(path.join(folder, 'cache'));
    await again.close();
    expect(await again.speak(WELCOME)).toEqual(first);
  });

  it('a man and a woman sound different, whichever way the carrier names them', async () => {
    const [woman, man, matthew, joanna] = await Promise.all(
      [null, 'man', 'Polly.Matthew-Neural', 'Polly.Joanna'].map((voice) => synthesizer.speak(WELCOME, voice)),
    );
    expect(joanna).toBe(woman);
    expect(matthew).toBe(man);
    expect(man?.id).not.toBe(woman?.id);
    // A man's voice is near 110 Hz, a woman's near 190 Hz.
    expect(amplitudeOf(110, man?.samples ?? new Int16Array())).not.toBeCloseTo(
      amplitudeOf(110, woman?.samples ?? new Int16Array()),
      0,
    );
  });

  it.each(['', '   ', '...', '<break time="1s"/>'])('nothing to say (%j) is a short silence', async (text) => {
    const clip = await synthesizer.speak(text);
    expect(clip.seconds).toBe(0.1);
    expect(loudness(clip.samples)).toBe(0);
  });

  it('markup is not read out', async () => {
    const plain = await synthesizer.speak('You have two calls.');
    const marked = await synthesizer.speak(
      'You <emphasis level="strong">have</emphasis> <lang xml:lang="en-GB">two</lang> calls.',
    );
    expect(marked.id).toBe(plain.id);
  });

  it.each([
    ['German', 'Grüße aus München, schönen Tag'],
    ['Chinese', '你好，欢迎致电'],
    ['Russian', 'Здравствуйте'],
    ['a smile', '🎉 hello'],
    ['an option of the program', '-o /etc/passwd'],
    ['a zero byte', 'a\0b'],
    ['one endless word', 'x'.repeat(4096)],
  ])('%s is spoken as well as an English voice can, without failing', async (_name, text) => {
    const clip = await synthesizer.speak(text);
    expect(clip.seconds).toBeGreaterThan(0);
    expect(clip.seconds).toBeLessThan(20);
  });

  it('the longest prompt is spoken to its end', { timeout: 60_000 }, async () => {
    const sentence = 'Thank you for calling us today, we are open from nine to five. ';
    const once = await synthesizer.speak(sentence);
    const text = sentence.repeat(Math.floor(4096 / sentence.length));
    const clip = await synthesizer.speak(text);
    expect(clip.seconds).toBeGreaterThan(once.seconds * 50);
  });

  it('many asking for the same text at once cause one file', async () => {
    const clips = await Promise.all(Array.from({ length: 20 }, () => synthesizer.speak('One of many.')));
    expect(new Set(clips).size).toBe(1);
    const before = (await readdir(path.join(folder, 'cache'))).length;
    await synthesizer.speak('One of many.', 'alice');
    expect((await readdir(path.join(folder, 'cache'))).length).toBe(before);
  });

  it('a broken file in the cache is spoken anew', async () => {
    const clip = await synthesizer.speak('Broken.');
    await writeFile(path.join(folder, 'cache', `${clip.id}.wav`), 'no sound');
    const other = createSynthesizer(path.join(folder, 'cache'));
    expect(await other.speak('Broken.')).toEqual(clip);
    await other.close();
  });

  it('goes on without a folder it can write to', async () => {
    await writeFile(path.join(folder, 'a-file'), '');
    const other = createSynthesizer(path.join(folder, 'a-file', 'cache'));
    expect((await other.speak('Still here.')).seconds).toBeGreaterThan(0.3);
    await other.close();
  });

  it('rejects what waits when it is closed, and what comes after', async () => {
    const flite = createFlite();
    const waiting = flite.speak('Never to be heard.', 'slt');
    const refused = expect(waiting).rejects.toMatchObject({ code: 'unavailable' });
    await flite.close();
    await refused;
    await expect(flite.speak('Too late.', 'slt')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
