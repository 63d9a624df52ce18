import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseScheduleForm } from '../../app/(dashboard)/[tenant]/hours/schedule-form';
import { audioFormatOf } from '../../lib/core/audio/audio-format';
import { decodeWav } from '../../lib/core/audio/decode-wav';
import { readOggOpus } from '../../lib/core/audio/opus-packets';
import { readWebmOpus } from '../../lib/core/audio/webm-packets';
import { readWav } from '../../lib/core/calls/wav-facts';
import { callerConditionSchema } from '../../lib/core/flow/caller-condition';
import { readCollected } from '../../lib/core/flow/collected-value';
import { fillText, unfilledTemplate } from '../../lib/core/flow/fill-text';
import { textAtPath } from '../../lib/core/flow/json-path';
import { matchSpokenChoice } from '../../lib/core/flow/steps/menu-option';
import { fieldNameOf, LIQUID_FILE_CHARACTERS_MAX, readStudioText } from '../../lib/core/flow/studio-text';
import { parseForm } from '../../lib/core/shared/form';
import { parseJson } from '../../lib/core/shared/json';
import { extensionProblem, formatPhoneNumber, isWithheld, parseDialNumber } from '../../lib/core/shared/phone-number';
import { parseCursor } from '../../lib/db/calls-page';
import { parseCallsRequest } from '../../lib/http/api-v1/calls-request';
import { parseRange } from '../../lib/http/recording-response';
import { readAudioName, readPositionUrl } from '../../lib/services/calls/position-url';
import { readImport } from '../../lib/services/flows/import-flow';
import { makeBusiness, makeCall } from '../../lib/testing/make-business';

const SIZE = 1_000_000;
const fillable = { business: makeBusiness(), call: makeCall(), values: {} };
const option = { key: '1', label: 'Sales', words: ['buy'] };
const bytesOf = (head: string, text: string) => new TextEncoder().encode(head + text);
const studio = (states: object[]) => JSON.stringify({ initial_state: 'T', states });
const sayWidget = (name: string, say: string) => ({ name, type: 'say-play', properties: { say }, transitions: [] });
const trigger = { name: 'T', type: 'trigger', transitions: [{ event: 'incomingCall', next: 'a0' }] };

/** Everything that reads text or bytes of a user's making. A new parser is one line here. */
const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  'flow file': (text) => readImport(text, text),
  'Studio text': (text) => readStudioText(text, { charactersLeft: LIQUID_FILE_CHARACTERS_MAX }),
  'Studio file of one text': (text) => readImport(studio([trigger, sayWidget('a0', text.slice(0, 900_000))]), 'x.json'),
  'Studio file of many texts': (text) => readImport(studio([trigger, ...manyWidgets(text)]), 'x.json'),
  'Studio names': (text) => readImport(studio([trigger, sayWidget('a0', ''), ...manyNames(text)]), 'x.json'),
  'Studio field name': fieldNameOf,
  'text with call fields': (text) => fillText(text, fillable, 'spoken'),
  'template check': unfilledTemplate,
  'phone number': (text) => parseDialNumber(text, 'US'),
  'phone extension': (text) => extensionProblem(text, 'US'),
  'shown phone number': (text) => formatPhoneNumber(text, 'US'),
  'withheld caller': isWithheld,
  'collected phone number': (text) =>
    readCollected(text, { check: 'phone' } as Parameters<typeof readCollected>[1], 'US'),
  'spoken choice': (text) => matchSpokenChoice([option], text),
  'caller condition': (text) => callerConditionSchema.safeParse({ when: 'prefix', value: text }),
  'path of a webhook answer': (text) => textAtPath({ a: 1 }, text),
  'webhook answer': parseJson,
  'webhook form': parseForm,
  'e-mail address': (text) => z.email().safeParse(text),
  'date and time': (text) => z.iso.datetime({ offset: true }).safeParse(text),
  'opening hours': parseScheduleForm,
  'calls request': (text) => parseCallsRequest(new URLSearchParams(text)),
  'calls cursor': parseCursor,
  'byte range': parseRange,
  'audio name': readAudioName,
  'position in a URL': (text) => readPositionUrl(new URLSearchParams({ at: text, s: text })),
  'audio format': (text) => audioFormatOf(bytesOf('', text)),
  'WAV file': (text) => decodeWav(bytesOf('RIFF....WAVE', text), 300),
  'WAV recording': (text) => readWav(bytesOf('RIFF....WAVE', text)),
  'OGG file': (text) => readOggOpus(bytesOf('OggS', text)),
  'WebM file': (text) => readWebmOpus(bytesOf('\x1a\x45\xdf\xa3', text)),
};

const repeat = (part: string) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);
const HOSTILE: Readonly<Record<string, string>> = {
  'an opener and spaces': `{{${' '.repeat(SIZE - 2)}`,
  'repeated openers': repeat('{{'),
  'openers and spaces': repeat('{{      '),
  'repeated tags': repeat('{% if a %}'),
  'open comments': repeat('{% comment %}'),
  'whole placeholders': repeat('{{a}}'),
  filters: `{{a${repeat('|b')}}}`,
  'nested lists': repeat('['),
  'nested objects': repeat('{"a":'),
  'a wide list': `[${repeat('1,')}1]`,
  'lists in lists': `[${repeat('[[]],')}1]`,
  digits: repeat('1'),
  'digits and spaces': `+1${repeat('2 ')}`,
  extensions: repeat('206-555-0143 ext. '),
  commas: `2065550143${repeat(',')}x`,
  spaces: repeat(' '),
  dots: repeat('a.'),
  'at signs': repeat('a@'),
  hyphens: repeat('-a'),
  pairs: repeat('a=b&'),
  'percent signs': repeat('%41%'),
  colons: repeat('12:'),
  'combining marks': `e${repeat('\u0301')}`,
  emoji: repeat('👩‍👩‍👧‍👦'),
  'zero bytes': repeat('\0'),
  'empty chunks': repeat('data\0\0\0\0'),
  pages: repeat('OggS'),
};

function manyWidgets(text: string): object[] {
  const part = text.slice(0, 3_900);
  return Array.from({ length: 220 }, (_, index) => sayWidget(`a${index}`, part));
}

function manyNames(text: string): object[] {
  return Array.from({ length: 900 }, (_, index) => ({
    name: `${text.slice(0, 190)}${index}`,
    type: 'run-function',
    transitions: [{ event: 'success', next: `${text.slice(0, 190)}${index + 1}` }],
  }));
}

describe('one megabyte of hostile text takes at most a second in', () => {
  it.each(Object.entries(PARSERS))(
    '%s',
    async (_name, parse) => {
      for (const [kind, text] of Object.entries(HOSTILE)) {
        let tookMs = await timeOf(parse, text);
        // Other work on the machine must not count against a parser.
        if (tookMs > 1_000) tookMs = await timeOf(parse, text);
        expect(tookMs, kind).toBeLessThanOrEqual(1_000);
      }
    },
    60_000,
  );
});

async function timeOf(parse: (text: string) => unknown, text: string): Promise<number> {
  const startedAt = performance.now();
  try {
    await parse(text);
  } catch {
    // Refused is as good as read.
  }
  return performance.now() - startedAt;
}
