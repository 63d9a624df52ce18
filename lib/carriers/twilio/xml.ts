const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;
/** What nothing forbids, tested without the u flag, which costs several times as much: whole pairs of surrogates look odd to it too. */
const ODD = /[^ -~\t\n\r\u00a0-\ud7ff\ue000-\ufffd]/;
/** XML 1.0 forbids most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Safe inside an element or a quoted attribute, whatever the text is; what XML forbids is left out. */
export function escapeXml(text: string): string {
  const allowed = ODD.test(text) ? text.replace(FORBIDDEN, '') : text;
  if (!SPECIAL.test(allowed)) return allowed;
  return allowed.replace(SPECIALS, (character) => ESCAPES[character] ?? '');
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
