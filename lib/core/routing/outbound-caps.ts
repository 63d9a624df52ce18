import type { WindowName } from './sliding-count';

/** What may be dialled and texted: phones rung at the same time, and calls, texts and estimated cost in a minute, an hour and a day. */
export const CAP_NAMES = [
  'openLegs',
  'callsPerMinute',
  'callsPerHour',
  'callsPerDay',
  'textsPerMinute',
  'textsPerHour',
  'textsPerDay',
  'costPerMinute',
  'costPerHour',
  'costPerDay',
] as const;
export type CapName = (typeof CAP_NAMES)[number];

/** Whole numbers; costs in millionths of a US dollar. */
export type OutboundCaps = Readonly<Record<CapName, number>>;

/** What is counted in windows, with the caps that bound it. */
export const CALL_CAPS: Readonly<Record<WindowName, CapName>> = {
  minute: 'callsPerMinute',
  hour: 'callsPerHour',
  day: 'callsPerDay',
};
export const TEXT_CAPS: Readonly<Record<WindowName, CapName>> = {
  minute: 'textsPerMinute',
  hour: 'textsPerHour',
  day: 'textsPerDay',
};
export const COST_CAPS: Readonly<Record<WindowName, CapName>> = {
  minute: 'costPerMinute',
  hour: 'costPerHour',
  day: 'costPerDay',
};

/** True for a cap that lets go within a minute: a text that it held back is tried again, a call is not. */
export function isShortCap(cap: CapName): boolean {
  return cap.endsWith('PerMinute');
}

/** The caps of a business: its own where it set some, else the usual ones, and never more than the installation's. */
export function capsOf(
  own: Partial<Record<CapName, number>>,
  usual: OutboundCaps,
  installation: OutboundCaps,
): OutboundCaps {
  const entries = CAP_NAMES.map((name): [CapName, number] => [
    name,
    Math.min(own[name] ?? usual[name], installation[name]),
  ]);
  return Object.fromEntries(entries) as Record<CapName, number>;
}
