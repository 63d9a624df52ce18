const PREFIX = 'client:';

/**
 * The identity under which a person's browser registers with the carrier. Letters, digits and underscores, since carriers take nothing else;
 * the tenant's id stands first, so that businesses on one carrier account can never share one. Knowing it is no way in: the carrier lets
 * only those register who bring a token of ours, and we give it to the signed-in person alone.
 */
export function browserIdentity(tenantId: string, personId: string): string {
  return `${tenantId}_${personId}`.replaceAll(/\W/g, '_');
}

/** How a browser is written where a leg says which phone it rang. */
export function browserAddress(identity: string): string {
  return PREFIX + identity;
}

/** True for what `browserAddress` made, or a carrier says of its softphones. */
export function isBrowserAddress(address: string): boolean {
  return address.startsWith(PREFIX);
}
