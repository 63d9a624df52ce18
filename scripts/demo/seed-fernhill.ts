import type { TenantScope } from '../../lib/core/shared/tenant-scope';
import type { AuditActor } from '../../lib/db/audit';
import { createApiKey } from '../../lib/services/api-keys/create-api-key';
import { publishFlow } from '../../lib/services/flows/publish-flow';
import { saveSchedule } from '../../lib/services/hours/save-schedule';
import { addNumber } from '../../lib/services/numbers/add-number';
import { saveDepartment } from '../../lib/services/people/save-department';
import { savePerson } from '../../lib/services/people/save-person';
import { addMember } from '../../lib/services/tenants/add-member';
import { createTenant } from '../../lib/services/tenants/create-tenant';
import { createUser } from '../../lib/services/tenants/create-user';
import type { DemoSeed } from './demo-seed';
import { fernhillFlow } from './fernhill-flow';
import { HOLIDAYS } from './holidays';

export const OWNER_EMAIL = 'owner@fernhill.example';
const MAIN = { number: '+12125550100', label: 'Fernhill Garden Centre' };
const PHONES = { maya: '+12125550102', sam: '+12125550103', lena: '+12125550105', tom: '+12125550104' };
const HANDSETS: DemoSeed['handsets'] = [
  { number: '+12125550101', name: 'Customer', role: 'customer' },
  { number: PHONES.maya, name: 'Maya Ortiz (owner)', role: 'owner' },
  { number: PHONES.sam, name: 'Sam Reed (sales)', role: 'sales' },
  { number: PHONES.lena, name: 'Lena Fischer (sales)', role: 'sales' },
  { number: PHONES.tom, name: 'Tom Walsh (support)', role: 'support' },
];

const WEEKDAY = [{ from: '09:00', to: '17:30' }];
const WEEK = [WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, [{ from: '10:00', to: '14:00' }], []];
const CLOSED =
  'Thank you for calling Fernhill Garden Centre. We are closed right now. We are open Monday to Friday from nine to half past five, and Saturday from ten to two.';

type Given = { passwordHash: string; now: number };

/** The demo business: a garden centre with two departments, opening hours and a menu; openForBusiness completes it. */
export async function seedFernhill({ passwordHash, now }: Given): Promise<DemoSeed> {
  const owner = await createUser({ email: OWNER_EMAIL, name: 'Maya Ortiz', passwordHash });
  const actor: AuditActor = { userId: owner.id, name: owner.name };
  const tenant = { name: 'Fernhill Garden Centre', slug: 'fernhill' };
  const scope = await createTenant(
    { ...tenant, country: 'US', timeZone: 'America/New_York', recordCalls: false },
    { userId: owner.id, actor },
  );
  await addColleagues(scope, passwordHash, actor);
  const people = await addPeople(scope, owner.id, actor);
  const schedule = await saveSchedule(
    scope,
    { id: null, name: 'Opening hours', timeZone: null, week: WEEK, exceptions: HOLIDAYS, closedMessage: CLOSED },
    actor,
  );
  const definition = fernhillFlow({ ...people, scheduleId: schedule.id });
  const flow = await publishFlow(
    scope,
    { flowId: null, name: 'Main number', definition, note: 'First version' },
    actor,
    now,
  );
  await addNumber(scope, { ...MAIN, flowId: flow.flowId, scheduleId: schedule.id }, actor);
  const { key } = await createApiKey(scope, { name: 'Demo' }, actor);
  return {
    ownerEmail: OWNER_EMAIL,
    ownerPersonId: people.frontDeskPersonId,
    apiKey: key,
    tenant: { id: scope.tenantId, ...tenant },
    numbers: [MAIN],
    handsets: HANDSETS,
  };
}

/** Three more who sign in, so that what a role may do can be seen. */
async function addColleagues(scope: TenantScope, passwordHash: string, actor: AuditActor): Promise<void> {
  const colleagues = [
    { email: 'supervisor@fernhill.example', name: 'Lena Fischer', role: 'supervisor' },
    { email: 'agent@fernhill.example', name: 'Sam Reed', role: 'agent' },
    { email: 'viewer@fernhill.example', name: 'Nora Beck (accountant)', role: 'viewer' },
  ] as const;
  for (const { role, ...user } of colleagues) {
    const { id } = await createUser({ ...user, passwordHash });
    await addMember(scope, { userId: id, role }, actor);
  }
}

async function addPeople(scope: TenantScope, ownerId: string, actor: AuditActor) {
  const person = async (name: string, number: string, email: string, userId: string | null = null) =>
    (await savePerson(scope, { name, email, userId, phones: [{ number }] }, actor)).id;
  const maya = await person('Maya Ortiz', PHONES.maya, OWNER_EMAIL, ownerId);
  const sam = await person('Sam Reed', PHONES.sam, 'agent@fernhill.example');
  const lena = await person('Lena Fischer', PHONES.lena, 'supervisor@fernhill.example');
  const tom = await person('Tom Walsh', PHONES.tom, 'tom@fernhill.example');
  const sales = await saveDepartment(scope, { name: 'Sales', personIds: [sam, lena], order: 'together' }, actor);
  const support = await saveDepartment(scope, { name: 'Support', personIds: [tom], order: 'inTurn' }, actor);
  return { salesId: sales.id, supportId: support.id, frontDeskPersonId: maya };
}
