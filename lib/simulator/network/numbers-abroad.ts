import { createHash } from 'node:crypto';
import { planEntryOf } from '../../core/shared/phone-number';
import { callingCodeOf } from './geography';

export type NumberKind = 'Local' | 'TollFree' | 'Mobile';
/** How national numbers of one kind begin, and how many digits they have in all. */
type Shape = { prefix: string; length: number };

const TYPES: Readonly<Record<NumberKind, readonly string[]>> = {
  Local: ['FIXED_LINE', 'FIXED_LINE_OR_MOBILE'],
  TollFree: ['TOLL_FREE'],
  Mobile: ['MOBILE', 'FIXED_LINE_OR_MOBILE'],
};
/** Tried first: London, and what many countries use. */
const USUAL_PREFIXES: Readonly<Record<NumberKind, readonly string[]>> = {
  Local: ['20'],
  TollFree: ['800'],
  Mobile: ['7'],
};
const LENGTHS = [10, 9, 8, 11, 7];
const PREFIX_MAX = 999;
const VARIANTS_MAX = 40;
const shapes = new Map<string, Shape | null>();

/** A number of that country and kind that its numbering plan has, always the same for the same seed; empty when it has none. */
export function numberAbroadOf(country: string, kind: NumberKind, seed: string): string {
  const key = `${country}:${kind}`;
  let shape = shapes.get(key);
  if (shape === undefined) {
    shape = findShape(country, kind);
    shapes.set(key, shape);
  }
  return shape === null ? '' : (completed(country, kind, shape, seed) ?? '');
}

function completed(country: string, kind: NumberKind, shape: Shape, seed: string): string | null {
  const code = callingCodeOf(country);
  for (let variant = 0; variant < VARIANTS_MAX; variant++) {
    const hex = createHash('md5').update(`${seed}:${variant}`).digest('hex');
    const number = `+${code}${shape.prefix}${BigInt(`0x${hex}`)
      .toString()
      .slice(-(shape.length - shape.prefix.length))}`;
    if (isOfKind(number, country, kind)) return number;
  }
  return null;
}

function findShape(country: string, kind: NumberKind): Shape | null {
  const others = Array.from({ length: PREFIX_MAX }, (_, index) => String(index + 1));
  for (const prefix of [...USUAL_PREFIXES[kind], ...others]) {
    for (const length of LENGTHS) {
      if (isShape(country, kind, { prefix, length })) return { prefix, length };
    }
  }
  return null;
}

/** Whether most numbers of this shape exist: three of three samples. */
function isShape(country: string, kind: NumberKind, shape: Shape): boolean {
  const code = callingCodeOf(country);
  return ['2345678901', '5678901234', '8012345678'].every((digits) => {
    const number = `+${code}${shape.prefix}${digits.slice(0, shape.length - shape.prefix.length)}`;
    return isOfKind(number, country, kind);
  });
}

function isOfKind(number: string, country: string, kind: NumberKind): boolean {
  const entry = planEntryOf(number);
  return entry?.country === country && TYPES[kind].includes(entry.type);
}
