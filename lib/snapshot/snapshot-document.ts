import type { Business } from '../core/flow/business';
import type { Flow } from '../core/flow/flow';
import type { Trial } from '../core/placed-calls/trial';

/**
 * What this machine keeps of the database to route a call: one document per tenant, plus entries to find it by number and by
 * carrier account. Written by the worker only, read by every process; a missing or old Postgres does not change it.
 */
export type TenantDocument = {
  business: Business;
  /** Number id → what a call to it starts. */
  numbers: Record<string, NumberRouting>;
  /** Flow version id → flow; superseded versions stay for FLOW_VERSION_KEPT_HOURS. */
  flows: Record<string, Flow>;
  /** Placed call id → the draft that is being tried on it, for TRIAL_KEPT_MINUTES; missing in documents written before there were any. */
  trials?: Record<string, Trial>;
  /** tenant.snapshot_version in the database when this was read. */
  version: number;
};

/** What a call to a number starts; `canary`: a share (percent) of new calls begins on that version instead. */
export type NumberRouting = {
  id: string;
  number: string;
  flowVersionId: string | null;
  scheduleId: string | null;
  canary?: { flowVersionId: string; share: number } | null;
};

export type NumberEntry = { tenantId: string; numberId: string; accountSid: string };

/** `tenantId` null: the installation's own account, which may carry every tenant's numbers. The token is sealed. */
export type AccountEntry = { accountSid: string; tenantId: string | null; sealedToken: string };
