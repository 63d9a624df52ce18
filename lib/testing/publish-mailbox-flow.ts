import { makeDefaultFlow } from '../core/flow/default-flow';
import type { Flow } from '../core/flow/flow';
import { publishFlow } from '../services/flows/publish-flow';
import { saveSchedule } from '../services/hours/save-schedule';
import type { TestTenant } from './make-tenant';

/** Publishes a flow that is always open, rings nobody and takes a message from everybody. */
export async function publishMailboxFlow({ scope, actor }: TestTenant): Promise<{ flowId: string; flow: Flow }> {
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const hours = { id: null, name: 'Always', timeZone: null, week: always, exceptions: [], closedMessage: 'Closed.' };
  const { id: scheduleId } = await saveSchedule(scope, hours, actor);
  const flow = makeDefaultFlow({ businessName: 'Acme', scheduleId, departments: [], personIds: [] });
  const { flowId } = await publishFlow(scope, { flowId: null, name: 'Main', definition: flow }, actor, Date.now());
  return { flowId, flow };
}
