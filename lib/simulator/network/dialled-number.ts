/** A number as it was written in a document, in E.164; null when it cannot be one. `neighbour` gives the country of a national number. */
export function dialledNumber(text: string, neighbour: string): string | null {
  const bare = text.trim().replace(/[\s().-]/g, '');
  if (/^\+\d{7,15}$/.test(bare)) return bare;
  if (/^00\d{7,15}$/.test(bare)) return `+${bare.slice(2)}`;
  if (/^\d{10}$/.test(bare) && neighbour.startsWith('+1')) return `+1${bare}`;
  if (/^1\d{10}$/.test(bare)) return `+${bare}`;
  return null;
}
