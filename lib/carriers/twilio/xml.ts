/** XML 1.0 text: what it forbids (most control characters, lone surrogates, U+FFFE/F) is left out, what it uses itself is escaped. */
const NEEDS_CARE = /[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/u;
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;
const SPECIAL = /[&<>"']/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Safe inside an element or a quoted attribute, whatever the text is. */
export function escapeXml(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text.replace(FORBIDDEN, '').replace(SPECIAL, (character) => ESCAPES[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element; attributes that are null are left out. `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let opening = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null && value !== undefined)
      opening += ` ${key}="${typeof value === 'string' ? escapeXml(value) : value}"`;
  }
  return content === '' ? `${opening}/>` : `${opening}>${content}</${name}>`;
}
