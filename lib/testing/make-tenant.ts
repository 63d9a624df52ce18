import { newId } from '../config/new-id';
import type { TenantScope } from '../core/shared/tenant-scope';
import type { AuditActor } from '../db/audit';
import { storeInstallationAccount } from '../db/carrier-accounts';
import { insertNumber } from '../db/numbers';
import { createTenant } from '../services/tenants/create-tenant';
import { createUser } from '../services/tenants/create-user';

export type TestTenant = {
  scope: TenantScope;
  slug: string;
  userId: string;
  actor: AuditActor;
  numberId: string;
  number: string;
};

let made = 0;

/** A business of its own with an owner and a number, stored in the current test database. */
export async function makeTenant(name = 'Acme'): Promise<TestTenant> {
  made += 1;
  const slug = `${name.toLowerCase()}-${made}`;
  const user = await createUser({
    email: `owner-${slug}@example.com`,
    name: `Owner of ${name}`,
    passwordHash: '$argon2id$test',
  });
  const actor: AuditActor = { userId: user.id, name: user.name };
  const scope = await createTenant(
    { name, slug, country: 'US', timeZone: 'America/New_York' },
    { userId: user.id, actor },
  );
  const carrierAccountId = await storeInstallationAccount({
    carrier: 'twilio',
    accountSid: 'AC00000000000000000000000000000001',
    sealedToken: 'sealed',
  });
  const numberId = newId('number');
  const number = `+120255501${String(made).padStart(2, '0')}`;
  await insertNumber(scope, {
    id: numberId,
    number,
    label: 'Main',
    carrierAccountId,
    carrierSid: `PN${made}`,
    flowId: null,
    scheduleId: null,
  });
  return { scope, slug, userId: user.id, actor, numberId, number };
}
