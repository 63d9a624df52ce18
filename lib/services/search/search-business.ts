import { mayRole, type Permission, type Role } from '../../core/access/may-role';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listCalls } from '../../db/calls';
import { findNamed, NAMED_KINDS, type NamedKind, type NamedThing } from '../../db/find-named';
import { withTenant } from '../../db/with-tenant';

/** `caller`: a number that called, `id` being the number (E.164) and `name` what the carrier or the caller's contact calls it. */
export type Found = Omit<NamedThing, 'kind'> & { kind: NamedKind | 'caller' };

const TEXT_MAX = 80;
const EACH_MAX = 5;
/** Calls among which different callers are looked for. */
const CALLS_LOOKED_AT = 20;
/** The calls' own search needs three characters. */
const CALLER_TEXT_MIN = 3;

const PERMISSIONS: Readonly<Record<NamedKind, Permission>> = {
  contact: 'contacts.read',
  person: 'people.read',
  department: 'people.read',
  flow: 'flows.read',
  number: 'numbers.read',
  prompt: 'prompts.read',
};

/** What the text names in the business, of kinds that the role may open: five of each kind at most, callers without a contact last. */
export async function searchBusiness(scope: TenantScope, role: Role, typed: string): Promise<Found[]> {
  const text = typed.trim().slice(0, TEXT_MAX);
  if (text === '') return [];
  const kinds = NAMED_KINDS.filter((kind) => mayRole(role, PERMISSIONS[kind]));
  return withTenant(scope, async () => {
    const named = await findNamed(scope, kinds, text, EACH_MAX);
    const contacts = new Set(named.map(({ kind, detail }) => (kind === 'contact' ? detail : null)));
    const callers = mayRole(role, 'calls.read') ? await findCallers(scope, text) : [];
    return [...named, ...callers.filter(({ id }) => !contacts.has(id))].slice(0, EACH_MAX * (NAMED_KINDS.length + 1));
  });
}

async function findCallers(scope: TenantScope, text: string): Promise<Found[]> {
  if (text.length < CALLER_TEXT_MIN) return [];
  const { calls } = await listCalls(scope, { search: text, direction: 'inbound' }, { rows: CALLS_LOOKED_AT });
  const callers = new Map<string, Found>();
  for (const { from, callerName } of calls) {
    if (from !== null && !callers.has(from))
      callers.set(from, { kind: 'caller', id: from, name: callerName ?? '', detail: from });
  }
  return [...callers.values()].slice(0, EACH_MAX);
}
