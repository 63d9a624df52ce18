/** A text cut where a call's fields stand in it: `{{caller.name}}` is the field caller.name. */
export type TextPart = { kind: 'words'; text: string } | { kind: 'field'; name: string };

const FIELD = /\{\{\s*([\w.]{1,60})\s*\}\}/g;

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > from) parts.push({ kind: 'words', text: text.slice(from, match.index) });
    parts.push({ kind: 'field', name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'words', text: text.slice(from) });
  return parts;
}
