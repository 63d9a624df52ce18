import { z } from 'zod';

/** Anything that survives JSON.stringify and JSON.parse unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const jsonSchema: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/** JSON that is nested deeper is nothing of ours; V8 needs seconds for a megabyte of open brackets. */
const JSON_DEPTH_MAX = 60;

/** JSON.parse in linear time: throws a SyntaxError as that does, and for text that is nested deeper than 60 levels. */
export function parseJson(text: string): unknown {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else depth += DEPTH_CHANGES.get(sign) ?? 0;
    if (depth > JSON_DEPTH_MAX) throw new SyntaxError('JSON is nested too deeply.');
  }
  return JSON.parse(text);
}

/** Where the string that begins at `from` has its closing quote; the end of the text when it has none. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Of the code of each bracket. */
const DEPTH_CHANGES: ReadonlyMap<number, 1 | -1> = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
]);
