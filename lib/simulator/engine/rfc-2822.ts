/** `Fri, 20 Aug 2010 01:13:42 +0000`: how the carrier writes an instant. */
export function rfc2822(instantMs: number): string {
  return new Date(instantMs).toUTCString().replace('GMT', '+0000');
}
