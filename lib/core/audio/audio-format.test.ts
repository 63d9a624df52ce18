import { expect, it } from 'vitest';
import { audioFormatOf } from './audio-format';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['RIFF....WAVEfmt ', 'wav'],
  ['RIFF....AVI LIST', null],
  ['ID3\x04....', 'mp3'],
  ['\xff\xfb\x90\x64', 'mp3'],
  ['\xff\xf1\x50\x80', 'aac'],
  ['\xff\xff\xff\xff', null],
  ['fLaC\x00', 'flac'],
  [`OggS${'.'.repeat(24)}OpusHead`, 'oggOpus'],
  [`OggS${'.'.repeat(24)}\x01vorbis`, 'oggVorbis'],
  [`OggS${'.'.repeat(24)}\x80theora`, null],
  ['\x1a\x45\xdf\xa3', 'webm'],
  ['....ftypM4A ', 'mp4'],
  ['FORM....AIFF', 'aiff'],
  ['#!AMR\n', 'amr'],
  ['%PDF-1.7', null],
  ['\x89PNG\r\n', null],
  ['<html>', null],
  ['', null],
])('a file that begins with %j is %s', (head, format) => {
  expect(audioFormatOf(bytes(head))).toBe(format);
});
