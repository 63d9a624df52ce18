import type { CapName } from '@/lib/core/routing/outbound-caps';

export const OUTBOUND = {
  title: 'Outbound calls and texts',
  hint: 'Limits protect your phone bill if a sign-in is stolen or calls loop. Incoming calls are always answered.',
  countries: 'Allowed countries',
  countriesHint: 'Calls and texts to other countries are refused. Premium and satellite numbers are always refused.',
  noCountries: 'No country allowed: calls and texts leave for nowhere but browsers.',
  addCountry: 'Add a country',
  chooseCountry: 'Choose a country…',
  remove: 'Remove',
  limits: 'Limits',
  limitsHint: 'Each phone that rings counts as a call. Costs are estimates; your carrier’s bill decides.',
  used: 'used',
  now: 'now',
  save: 'Save limits',
  saving: 'Saving…',
  saved: 'Limits saved. New calls follow within two seconds.',
  perMinute: 'Per minute',
  perHour: 'Per hour',
  perDay: 'Per day',
} as const;

/** The limits as the page groups them; days are the last 24 hours, hours the last 60 minutes. */
export const CAP_GROUPS: readonly {
  title: string;
  isCost: boolean;
  caps: readonly { name: CapName; label: string }[];
}[] = [
  { title: 'Phones ringing or talking', isCost: false, caps: [{ name: 'openLegs', label: 'Phones at the same time' }] },
  {
    title: 'Calls',
    isCost: false,
    caps: [
      { name: 'callsPerMinute', label: OUTBOUND.perMinute },
      { name: 'callsPerHour', label: OUTBOUND.perHour },
      { name: 'callsPerDay', label: OUTBOUND.perDay },
    ],
  },
  {
    title: 'Texts',
    isCost: false,
    caps: [
      { name: 'textsPerMinute', label: OUTBOUND.perMinute },
      { name: 'textsPerHour', label: OUTBOUND.perHour },
      { name: 'textsPerDay', label: OUTBOUND.perDay },
    ],
  },
  {
    title: 'Estimated cost (US$)',
    isCost: true,
    caps: [
      { name: 'costPerMinute', label: OUTBOUND.perMinute },
      { name: 'costPerHour', label: OUTBOUND.perHour },
      { name: 'costPerDay', label: OUTBOUND.perDay },
    ],
  },
];

/** What is wrong with a limit, with its name, so that the sentence stands on its own in a list. */
export function wrongCap(name: CapName): string {
  for (const { title, isCost, caps } of CAP_GROUPS) {
    const cap = caps.find((each) => each.name === name);
    if (cap === undefined) continue;
    const what = isCost ? 'Enter an amount in dollars, for example 25 or 12.50' : 'Enter a whole number';
    return `${title}, ${cap.label.toLowerCase()}: ${what}.`;
  }
  return 'Enter a whole number.';
}
