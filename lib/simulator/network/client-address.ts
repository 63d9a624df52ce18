const PREFIX = 'client:';
const IDENTITY_CHARACTERS_MAX = 256;

/** How a softphone that registered under `identity` is written in From and To. */
export function clientAddress(identity: string): string {
  return PREFIX + identity;
}

/** The identity in `client:<identity>`; null for telephone numbers. */
export function clientIdentity(address: string): string | null {
  return address.startsWith(PREFIX) ? address.slice(PREFIX.length) : null;
}

/** An identity as a document or a softphone gave it, without white space around; null when none can be called so. */
export function readIdentity(text: string): string | null {
  const identity = text.trim();
  return identity.length <= IDENTITY_CHARACTERS_MAX && /^[\w.~@+-]+$/.test(identity) ? identity : null;
}
