import { capsOf, type OutboundCaps } from '../core/routing/outbound-caps';
import { env } from './env';
import { OUTBOUND_CAPS_BUSINESS, OUTBOUND_CAPS_INSTALLATION } from './limits';

/** The caps of all businesses together. */
export function installationCaps(): OutboundCaps {
  return { ...OUTBOUND_CAPS_INSTALLATION, ...env.OUTBOUND_CAPS_INSTALLATION };
}

/** The caps of a business: those that its owner set, else the usual ones; never above the installation's. */
export function businessCaps(own: Partial<OutboundCaps> = {}): OutboundCaps {
  return capsOf(own, { ...OUTBOUND_CAPS_BUSINESS, ...env.OUTBOUND_CAPS }, installationCaps());
}
