import type { Schedule } from '../../core/hours/schedule';
import type { TenantScope } from '../../core/shared/tenant-scope';
import type { AuditActor } from '../../db/audit';
import { listSchedules } from '../../db/schedules';
import { saveSchedule } from './save-schedule';

const WORKING_DAY = [{ from: '09:00', to: '17:00' }];
const WORKING_WEEK: Schedule['week'] = [WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, [], []];
const NAME_CHARACTERS_MAX = 80;

/** Hours of somebody's own, to be changed on the Hours page: a copy of the business's first ones, holidays included, else Monday to Friday. */
export async function makeOwnSchedule(scope: TenantScope, owner: string, actor: AuditActor): Promise<Schedule> {
  const [model] = await listSchedules(scope);
  return saveSchedule(
    scope,
    {
      id: null,
      name: `Hours of ${owner}`.slice(0, NAME_CHARACTERS_MAX).trim(),
      timeZone: model?.timeZone ?? null,
      week: model?.week ?? WORKING_WEEK,
      exceptions: model?.exceptions ?? [],
      closedMessage: model?.closedMessage ?? 'We are closed at the moment. Please call again during our opening hours.',
    },
    actor,
  );
}
