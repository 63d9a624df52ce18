import { CAP_NAMES, type CapName } from '@/lib/core/routing/outbound-caps';

const MICROS = 1_000_000;

/** A cap as it is typed: costs in dollars, everything else as it is. */
export function capText(name: CapName, value: number): string {
  if (!name.startsWith('cost')) return value.toLocaleString('en-US');
  const dollars = value / MICROS;
  return Number.isInteger(dollars) ? dollars.toLocaleString('en-US') : dollars.toFixed(2);
}

/** What was used, in the same unit; a cost is rounded to cents. */
export function usedText(name: CapName, value: number): string {
  return name.startsWith('cost') ? `$${(value / MICROS).toFixed(2)}` : value.toLocaleString('en-US');
}

/** The typed caps in their units; `wrong` names those that are no number. */
export function readCaps(typed: (name: CapName) => string): { caps: Record<CapName, number>; wrong: CapName[] } {
  const entries = CAP_NAMES.map((name): [CapName, number | null] => [name, readCap(name, typed(name))]);
  return {
    caps: Object.fromEntries(entries.map(([name, value]) => [name, value ?? 0])) as Record<CapName, number>,
    wrong: entries.flatMap(([name, value]) => (value === null ? [name] : [])),
  };
}

function readCap(name: CapName, typed: string): number | null {
  const text = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  if (name.startsWith('cost')) return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * MICROS) : null;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
