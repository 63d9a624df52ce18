/**
 * Where no leg of ours goes whatever a tenant allows, and the numbers that nothing may hold back. Numbering plans' own premium and
 * shared-cost ranges are not repeated here: libphonenumber knows them (shared/phone-number, kindOfNumber).
 */
export const REFUSED_PREFIXES: readonly RegExp[] = [
  // Inmarsat.
  /^\+870/,
  // Shared cost service, universal personal telecommunication.
  /^\+80[18]/,
  /^\+878/,
  // Satellite networks (Iridium, Globalstar) and international networks: the ranges most used for revenue-share fraud.
  /^\+88[123]/,
  // Telecommunications for disaster relief; trials.
  /^\+888/,
  /^\+991/,
  // International premium rate.
  /^\+979/,
  // North American premium: area code 900, and exchange 976 in any area code.
  /^\+1900/,
  /^\+1[2-9]\d{2}976/,
];

/**
 * Emergency numbers by country, dialled as they are, for the countries whose emergency calls the carrier takes (its tutorial on
 * emergency calling). 933 is the North American address check.
 */
export const CARRIED_EMERGENCY_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  US: ['911', '933'],
  CA: ['911', '933'],
  GB: ['999', '112'],
  IE: ['999', '112'],
  AU: ['000', '112'],
  FR: ['112', '15', '17', '18', '114'],
  DE: ['110', '112'],
  AT: ['112', '122', '133', '144'],
};

/** Emergency numbers anywhere: recognised so that a person is told to use another phone, not that the number is wrong. */
export const EMERGENCY_NUMBERS: ReadonlySet<string> = new Set([
  ...Object.values(CARRIED_EMERGENCY_NUMBERS).flat(),
  ...['100', '101', '102', '108', '111', '113', '117', '118', '119', '995'],
]);
