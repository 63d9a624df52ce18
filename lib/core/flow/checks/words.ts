/** 'A', 'A and B', 'A, B and C'; beyond `most`: 'A, B and 3 more'. */
export function listInWords(words: readonly string[], most: number): string {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
