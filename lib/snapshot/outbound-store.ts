import { oncePerProcess } from '../config/once-per-process';
import type { CapName } from '../core/routing/outbound-caps';
import { type Line, thisLine } from './open-line';
import type { BusinessUse, DialAdmission, DialEnd, DialRequest, TextRequest } from './outbound-document';
import { OutboundLedger } from './outbound-ledger';

/**
 * The counters behind the outbound gate. They are on this machine, so that a caller never waits for a database; every process of the machine
 * counts in them, each request in one write transaction, so that any number of requests at once stays below the caps.
 */
export type OutboundStore = {
  admitDial(request: DialRequest, now?: number): Promise<DialAdmission>;
  /** The dial of that call is over. Nothing is written when none is open. */
  settle(tenantId: string, key: string, ended: DialEnd, now?: number): Promise<void>;
  /** Null: the text is counted and may be sent. */
  admitText(request: TextRequest, now?: number): Promise<CapName | null>;
  readUse(tenantId: string): BusinessUse;
  /** Caps that a business reached and whose owner was not notified yet. */
  listReached(): { tenantId: string; cap: CapName; at: number }[];
  markNotified(tenantId: string, cap: CapName): Promise<void>;
};

export function openOutboundStore(line: Line): OutboundStore {
  const ledger = new OutboundLedger(line);
  return {
    admitDial: (request, now = Date.now()) => line.root.transaction(() => ledger.admitDial(request, now)),
    async settle(tenantId, key, { talkSeconds, token = null }, now = Date.now()) {
      const isOpen = () => {
        const open = ledger.readBusiness(tenantId).open[key];
        return open !== undefined && open.token !== token;
      };
      if (!isOpen()) return;
      await line.root.transaction(() => {
        if (isOpen()) ledger.settle(tenantId, key, talkSeconds, now);
      });
    },
    admitText: (request, now = Date.now()) => line.root.transaction(() => ledger.admitText(request, now)),
    readUse: (tenantId) => ledger.readBusiness(tenantId),
    listReached: () => ledger.listReached(),
    markNotified: async (tenantId, cap) => {
      await line.root.transaction(() => ledger.markNotified(tenantId, cap));
    },
  };
}

/** The counters of this machine. */
export const thisOutboundStore = oncePerProcess('outbound', () => openOutboundStore(thisLine()));
