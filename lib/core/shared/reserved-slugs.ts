/** First parts of addresses that are pages of the product; no business may have one. */
const RESERVED_SLUGS = new Set(['api', 'first-run', 'help', 'operator', 'phones', 'sign-in', 'sign-up']);

export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.has(slug);
}
