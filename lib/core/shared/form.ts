/** Repeated parameters are kept, all of them: they are signed. Decoded as browsers do it, whatever the bytes are. */
export function parseForm(form: string): Record<string, string | string[]> {
  // Without a prototype, a parameter named like a property of every object is a parameter like any other.
  const params: Record<string, string | string[]> = Object.create(null);
  for (const pair of form.split('&')) {
    if (pair === '') continue;
    const middle = pair.indexOf('=');
    const name = decode(middle === -1 ? pair : pair.slice(0, middle));
    const value = middle === -1 ? '' : decode(pair.slice(middle + 1));
    const before = params[name];
    if (before === undefined) params[name] = value;
    else if (typeof before === 'string') params[name] = [before, value];
    else before.push(value);
  }
  return params;
}

/** Most parts need no decoding; the strict decoder is several times faster than the lenient one, which is left what it refuses. */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return new URLSearchParams(`x=${text}`).get('x') ?? '';
  }
}

/** The same with one text for each name: repeated values are joined by a line feed. */
export function flatForm(form: string): Record<string, string> {
  const lines: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(parseForm(form)))
    lines[name] = typeof value === 'string' ? value : value.join('\n');
  return lines;
}
