import path from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import { env } from '../config/env';
import { oncePerProcess } from '../config/once-per-process';
import type { CallerHistory } from '../core/flow/business';
import type { DialTrace } from '../core/routing/call-route';
import type { DutyDocument } from './duty-document';
import type { BusinessUse, InstallationUse } from './outbound-document';
import type { AccountEntry, NumberEntry, TenantDocument } from './snapshot-document';

/**
 * What keeps the line while the database is away: one embedded store in a file of this machine, shared by all of its processes.
 * A write is in the file and flushed when its promise resolves; a process that dies at any moment leaves the file whole.
 */
export type Line = {
  root: RootDatabase;
  /** Key (see lib/journal) → journal record as JSON. */
  journal: Database<string, string>;
  numbers: Database<NumberEntry, string>;
  tenants: Database<TenantDocument, string>;
  /** Tenant id → version of its document, so that comparing versions reads no documents. */
  versions: Database<number, string>;
  accounts: Database<AccountEntry, string>;
  /** Tenant id → what its people have had to do. */
  duty: Database<DutyDocument, string>;
  /** Tenant and number → that caller's earlier calls. */
  callers: Database<CallerHistory, string>;
  /** `changes` and `duty`: count the writes to the snapshot and to what people had to do; and those of each tenant (tenantCounter). */
  counters: Database<number, string>;
  heartbeats: Database<Heartbeat, string>;
  /** What was dialled and texted, of each business and of the installation (outbound-store.ts). */
  outbound: Database<BusinessUse | InstallationUse, string>;
  /** A number → the open dials that show it or ring it. */
  dialled: Database<DialTrace[], string>;
  /** A call and the visit of its dial → when a callee took it by key (accepted-legs.ts). */
  accepted: Database<number, string>;
};

/** When something that works in the background was last seen well, and what it had to tell. */
export type Heartbeat = { at: number; facts: Readonly<Record<string, string | number | boolean | null>> };

/** Address space, not disk: the file grows as it is used. Ten million unsent journal records fit. */
const MAP_BYTES = 64 * 1024 ** 3;

/** Opens the store in `dataDir`, which must exist. Throws when the folder cannot be written. */
export function openLine(dataDir: string, options: { mapBytes?: number } = {}): Line {
  const root = open({
    path: path.join(dataDir, 'line.lmdb'),
    mapSize: options.mapBytes ?? MAP_BYTES,
    // With it a commit is reported before it is flushed; a webhook must not be answered before.
    overlappingSync: false,
    maxDbs: 16,
  });
  return {
    root,
    journal: root.openDB({ name: 'journal', encoding: 'string' }),
    numbers: root.openDB({ name: 'numbers', encoding: 'json' }),
    tenants: root.openDB({ name: 'tenants', encoding: 'json' }),
    versions: root.openDB({ name: 'versions', encoding: 'json' }),
    accounts: root.openDB({ name: 'accounts', encoding: 'json' }),
    duty: root.openDB({ name: 'duty', encoding: 'json' }),
    callers: root.openDB({ name: 'callers', encoding: 'json' }),
    counters: root.openDB({ name: 'counters', encoding: 'json' }),
    heartbeats: root.openDB({ name: 'heartbeats', encoding: 'json' }),
    outbound: root.openDB({ name: 'outbound', encoding: 'json' }),
    dialled: root.openDB({ name: 'dialled', encoding: 'json' }),
    accepted: root.openDB({ name: 'accepted', encoding: 'json' }),
  };
}

/** The key of the counter of one tenant's writes. */
export function tenantCounter(tenantId: string): string {
  return `tenant ${tenantId}`;
}

/** The store of this installation on this machine. */
export const thisLine = oncePerProcess('line', () => openLine(env.DATA_DIR));
