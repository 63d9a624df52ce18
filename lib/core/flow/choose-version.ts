/** A version that a share of new calls begins on; `share` is percent. */
export type Canary = { flowVersionId: string; share: number };

/**
 * The version that a new call begins on: the canary for `share` of a hundred calls, else the published one. The same call gets the same
 * answer however often its first webhook comes, and another canary is given to other calls.
 */
export function chooseVersion(published: string | null, canary: Canary | null, callSid: string): string | null {
  if (canary === null || published === null) return published;
  return hashOf(`${canary.flowVersionId} ${callSid}`) % 10_000 < canary.share * 100 ? canary.flowVersionId : published;
}

/** FNV-1a with a last mixing (murmur3's), since call ids differ in few characters. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
