/** How the numbers of a country are shown and dialled from within it: as far as a make-believe network needs it. */

/** '(212) 555-0142' for a number in North America, others as they are. */
export function showNumber(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts === null ? number : `(${parts[1]}) ${parts[2]}-${parts[3]}`;
}

/** What a person typed as a number in E.164, by the country of the telephone; null when it is none. */
export function readNumber(typed: string, ownNumber: string): string | null {
  const digits = typed.replaceAll(/\D/g, '');
  const full = withCountry(typed.trim(), digits, ownNumber);
  return /^\+[1-9]\d{6,14}$/.test(full) ? full : null;
}

function withCountry(typed: string, digits: string, ownNumber: string): string {
  if (typed.startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (ownNumber.startsWith('+1')) {
    if (digits.startsWith('011')) return `+${digits.slice(3)}`;
    return digits.length === 11 ? `+${digits}` : `+1${digits}`;
  }
  // Two digits hold for most of Europe; a person can always type the full number with a plus.
  return digits.startsWith('0') ? `${ownNumber.slice(0, 3)}${digits.slice(1)}` : `+${digits}`;
}
