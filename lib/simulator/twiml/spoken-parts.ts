import type { TwimlElement } from './element';

/** Text to speak, or silence between two texts. */
export type SpokenPart = { text: string } | { pauseSeconds: number };

/** The longest break of Amazon Polly's speech mark-up; a longer one is cut to it. */
const BREAK_SECONDS_MAX = 10;
/** The carrier's documentation names these strengths without a length; the lengths are this carrier's own. */
const STRENGTHS: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['x-weak', 0.1],
  ['weak', 0.25],
  ['medium', 0.5],
  ['strong', 0.75],
  ['x-strong', 1],
]);
/** Paragraphs and sentences do not run into the words beside them. */
const SEPARATE = new Set(['p', 's']);

/**
 * What a <Say> speaks, in document order, with its breaks. `warn` receives a sentence for every break whose attributes are not
 * valid; such a break is a medium one.
 */
export function spokenParts(element: TwimlElement, warn: (message: string) => void): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let text = '';
  const endText = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') parts.push({ text: words });
    text = '';
  };
  for (const item of flatContent(element)) {
    if (typeof item === 'string') text += item;
    else {
      endText();
      parts.push({ pauseSeconds: breakSeconds(item, warn) });
    }
  }
  endText();
  return parts;
}

/** The words and the breaks inside an element, in document order. */
function flatContent(element: TwimlElement): (string | TwimlElement)[] {
  return element.content.flatMap((item) => {
    if (typeof item === 'string' || item.name === 'break') return [item];
    if (item.name === 'sub') return [item.attributes['alias'] ?? item.text];
    const edge = SEPARATE.has(item.name) ? ' ' : '';
    return [edge, ...flatContent(item), edge];
  });
}

function breakSeconds(element: TwimlElement, warn: (message: string) => void): number {
  const medium = STRENGTHS.get('medium') ?? 0;
  const { time, strength } = element.attributes;
  if (time !== undefined) {
    const match = /^\+?(\d+(?:\.\d+)?)(ms|s)$/.exec(time.trim());
    if (match !== null) return Math.min(BREAK_SECONDS_MAX, Number(match[1]) / (match[2] === 'ms' ? 1000 : 1));
    warn(`Invalid "time" value in <break>: ${time}`);
    return medium;
  }
  if (strength === undefined) return medium;
  const seconds = STRENGTHS.get(strength);
  if (seconds === undefined) warn(`Invalid "strength" value in <break>: ${strength}`);
  return seconds ?? medium;
}
