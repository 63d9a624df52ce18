import type { TenantScope } from '../core/shared/tenant-scope';
import { withTenant } from './with-tenant';

export const NAMED_KINDS = ['contact', 'person', 'department', 'flow', 'number', 'prompt'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** `detail`: the telephone number where the thing has one. */
export type NamedThing = { kind: NamedKind; id: string; name: string; detail: string | null };

/** What is searched of each kind; `$2` is the pattern for names, `$3` that for numbers or null. Archived flows cannot be opened from here. */
const QUERIES: Readonly<Record<NamedKind, string>> = {
  contact: `select id, name, number as detail from contact where tenant_id = $1 and (name ilike $2 or number like $3)`,
  person: `select id, name, null as detail from person where tenant_id = $1 and name ilike $2`,
  department: `select id, name, null as detail from department where tenant_id = $1 and name ilike $2`,
  flow: `select id, name, null as detail from flow where tenant_id = $1 and archived_at is null and name ilike $2`,
  number: `select id, label as name, number as detail from number where tenant_id = $1 and (label ilike $2 or number like $3)`,
  prompt: `select id, name, null as detail from prompt where tenant_id = $1 and name ilike $2`,
};

/** Things of these kinds whose name contains the text, or whose number contains its digits; `most` of each kind, by name. */
export async function findNamed(
  scope: TenantScope,
  kinds: readonly NamedKind[],
  text: string,
  most: number,
): Promise<NamedThing[]> {
  if (kinds.length === 0) return [];
  const digits = /^[\d\s()+./-]+$/.test(text) ? text.replace(/\D/g, '') : '';
  const parts = kinds.map(
    (kind) => `(select '${kind}' as kind, found.* from (${QUERIES[kind]}) as found order by lower(name), id limit $4)`,
  );
  return withTenant(scope, (db) =>
    db.$queryRawUnsafe<NamedThing[]>(
      parts.join(' union all '),
      scope.tenantId,
      `%${text.replace(/[\\%_]/g, '\\$&')}%`,
      digits.length < 3 ? null : `%${digits}%`,
      most,
    ),
  );
}
