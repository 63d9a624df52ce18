import { createHmac, randomBytes } from 'node:crypto';
import { sealSecret } from '../config/seal';
import { tokenPurpose } from '../config/token-purpose';
import { makeDefaultFlow } from '../core/flow/default-flow';
import { readBatch } from '../journal/journal';
import type { JournalRecord } from '../journal/journal-record';
import type { TenantDocument } from '../snapshot/snapshot-document';
import { snapshotWriter } from '../snapshot/snapshot-writer';
import { makeBusiness } from './make-business';

/** A business whose line is in this process' snapshot, and a carrier that signs webhooks about it, for tests of the voice path. */
export const VOICE_ACCOUNT = 'AC00000000000000000000000000000001';
export const VOICE_TOKEN = 'test-auth-token';
export const BUSINESS_NUMBER = '+12125550100';
/** Monday noon in New York. */
export const OPEN_AT = 'Mon, 23 Nov 2026 17:00:00 +0000';
const BASE = 'http://127.0.0.1:3001';

export type Params = Record<string, string | string[]>;

export function tenantDocument(changes: Partial<TenantDocument['business']> = {}): TenantDocument {
  const business = makeBusiness(changes);
  const flow = makeDefaultFlow({
    businessName: business.name,
    scheduleId: 'sch_main',
    departments: Object.values(business.departments),
    personIds: Object.keys(business.people),
  });
  const [number = BUSINESS_NUMBER] = business.numbers;
  return {
    business,
    numbers: { num_main: { id: 'num_main', number, flowVersionId: 'fv_1', scheduleId: 'sch_main' } },
    flows: { fv_1: flow },
    version: 1,
  };
}

/** Puts the documents and the accounts into this process' snapshot. */
export async function putInSnapshot(
  documents: readonly TenantDocument[],
  accounts: readonly { accountSid: string; tenantId: string | null; authToken: string }[] = [
    { accountSid: VOICE_ACCOUNT, tenantId: null, authToken: VOICE_TOKEN },
  ],
): Promise<void> {
  for (const document of documents) {
    const { tenantId } = document.business;
    const entries = Object.values(document.numbers).map(({ id, number }) => [
      number,
      { tenantId, numberId: id, accountSid: VOICE_ACCOUNT },
    ]);
    await snapshotWriter.replaceTenant(document, Object.fromEntries(entries));
  }
  const sealed = accounts.map(({ accountSid, tenantId, authToken }) => ({
    accountSid,
    tenantId,
    sealedToken: sealSecret(authToken, tokenPurpose(accountSid)),
  }));
  await snapshotWriter.replaceAccounts(sealed);
}

export function newCallSid(): string {
  return `CA${randomBytes(16).toString('hex')}`;
}

/** The parameters of the first webhook of a call. */
export function incomingParams(callSid: string, changes: Params = {}): Params {
  return {
    AccountSid: VOICE_ACCOUNT,
    ApiVersion: '2010-04-01',
    CallSid: callSid,
    CallStatus: 'ringing',
    Direction: 'inbound',
    From: '+12125550199',
    FromCity: 'NEW YORK',
    FromCountry: 'US',
    To: BUSINESS_NUMBER,
    Timestamp: OPEN_AT,
    ...changes,
  };
}

/** A request as the carrier sends it. `url` absolute, or a path under the configured base. */
export function signedRequest(
  url: string,
  params: Params,
  options: { token?: string; signature?: string | null } = {},
): Request {
  const absolute = new URL(url, BASE).href.split('#')[0] ?? '';
  const signature = options.signature === undefined ? sign(absolute, params, options.token) : options.signature;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) for (const each of [value].flat()) body.append(name, each);
  return new Request(absolute, {
    method: 'POST',
    body: body.toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      ...(signature === null ? {} : { 'x-twilio-signature': signature }),
    },
  });
}

export function sign(url: string, params: Params, token: string = VOICE_TOKEN): string {
  const data = Object.keys(params)
    .sort()
    .reduce(
      (text, name) =>
        text +
        [...new Set([params[name] ?? ''].flat())]
          .sort()
          .map((value) => name + value)
          .join(''),
      url,
    );
  return createHmac('sha1', token).update(data).digest('base64');
}

/** What the journal holds of a call. */
export function journalOf(callSid: string): JournalRecord[] {
  return readBatch(100_000)
    .map(({ record }) => record)
    .filter((record) => record.callSid === callSid || record.params['CallSid'] === callSid);
}
