import { makeDefaultFlow } from '../../lib/core/flow/default-flow';
import type { AuditActor } from '../../lib/db/audit';
import { publishFlow } from '../../lib/services/flows/publish-flow';
import { saveSchedule } from '../../lib/services/hours/save-schedule';
import { addNumber } from '../../lib/services/numbers/add-number';
import { savePerson } from '../../lib/services/people/save-person';
import { createTenant } from '../../lib/services/tenants/create-tenant';
import { createUser } from '../../lib/services/tenants/create-user';

const DAY = [{ from: '08:00', to: '16:00' }];
const NAME = 'Bellwood Bicycles';

/** A second, small business on the same installation: nothing of it may be seen from the first. */
export async function seedBellwood(given: { passwordHash: string; now: number }): Promise<void> {
  const { passwordHash, now } = given;
  const owner = await createUser({ email: 'owner@bellwood.example', name: 'Ada Bell', passwordHash });
  const actor: AuditActor = { userId: owner.id, name: owner.name };
  const scope = await createTenant(
    { name: NAME, slug: 'bellwood', country: 'US', timeZone: 'America/Chicago' },
    { userId: owner.id, actor },
  );
  const phones = [{ number: '+13125550112' }];
  const person = await savePerson(
    scope,
    { name: 'Ada Bell', email: 'owner@bellwood.example', userId: owner.id, phones },
    actor,
  );
  const schedule = await saveSchedule(
    scope,
    {
      id: null,
      name: 'Opening hours',
      timeZone: null,
      week: [DAY, DAY, DAY, DAY, DAY, [], []],
      exceptions: [],
      closedMessage: `${NAME} is closed. Please leave a message after the tone.`,
    },
    actor,
  );
  const definition = makeDefaultFlow({
    businessName: NAME,
    scheduleId: schedule.id,
    departments: [],
    personIds: [person.id],
  });
  const flow = await publishFlow(scope, { flowId: null, name: 'Main number', definition }, actor, now);
  const main = { number: '+13125550111', label: 'Bellwood Bicycles' };
  await addNumber(scope, { ...main, flowId: flow.flowId, scheduleId: schedule.id }, actor);
}
