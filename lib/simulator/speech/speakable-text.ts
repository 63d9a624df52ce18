/** A longer word is noise (a token, a row of letters): only its beginning is spoken. flite takes seconds for each such word. */
const WORD_CHARACTERS_MAX = 40;
/** What the carrier says at most in one prompt. */
const TEXT_CHARACTERS_MAX = 4096;

/** Said in place of a text without one letter or digit that an English voice can read. */
const NOT_SPEAKABLE = 'This message is in a language that this voice cannot speak.';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * What an English voice can read of a prompt: SSML tags are taken out (a break becomes a comma, a substitute its alias),
 * accents are taken off, other scripts are left out. Empty when there is nothing to say.
 */
export function speakableText(text: string): string {
  const plain = withoutMarkup(text.slice(0, TEXT_CHARACTERS_MAX));
  const latin = plain
    .replaceAll('ß', 'ss')
    .replaceAll(/[‘’]/g, "'")
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, ' ');
  const words = latin.split(/\s+/).map((word) => word.slice(0, WORD_CHARACTERS_MAX));
  const spoken = words.join(' ').trim();
  if (/[a-z0-9]/i.test(spoken)) return spoken;
  return /[\p{L}\p{N}]/u.test(plain) ? NOT_SPEAKABLE : '';
}

function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<sub\b[^<>]*?\balias\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>[^<>]*<\/sub>/gi, ' $1$2 ')
    .replaceAll(/<break\b[^<>]*>/gi, ', ')
    .replaceAll(/<\/(?:p|s)>/gi, '. ')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name] ?? ' ');
}
