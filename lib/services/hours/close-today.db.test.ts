import { expect, test } from 'vitest';
import { scheduleStateAt } from '../../core/hours/state-at';
import { listSchedules } from '../../db/schedules';
import { makeTenant } from '../../testing/make-tenant';
import { closeScheduleToday, reopenScheduleToday } from './close-today';
import { saveSchedule } from './save-schedule';

const NOW = Date.parse('2026-11-23T15:00:00Z');
const allDay = [{ from: '00:00', to: '24:00' }];
const inventory = { date: '2026-11-23', name: 'Inventory', spans: allDay, holiday: false };

test('today is closed and reopened as it was, for this schedule alone', async () => {
  const { scope, actor } = await makeTenant();
  const week = Array.from({ length: 7 }, () => allDay);
  const fields = { id: null, timeZone: 'America/New_York', week, closedMessage: 'Closed.' };
  const sales = await saveSchedule(scope, { ...fields, name: 'Sales', exceptions: [inventory] }, actor);
  const support = await saveSchedule(scope, { ...fields, name: 'Support', exceptions: [] }, actor);
  const states = async () => {
    const schedules = new Map((await listSchedules(scope)).map((schedule) => [schedule.id, schedule]));
    return [sales.id, support.id].map((id) => {
      const schedule = schedules.get(id);
      return schedule && scheduleStateAt(schedule, 'UTC', NOW);
    });
  };
  await closeScheduleToday(scope, sales.id, actor, NOW);
  expect(await states()).toEqual(['closed', 'open']);
  await reopenScheduleToday(scope, { scheduleId: sales.id, before: inventory }, actor, NOW);
  expect(await states()).toEqual(['open', 'open']);
  expect((await listSchedules(scope)).find(({ id }) => id === sales.id)?.exceptions).toEqual([inventory]);
});

test('opening hours of another business cannot be closed', async () => {
  const [mine, theirs] = [await makeTenant(), await makeTenant()];
  const week = Array.from({ length: 7 }, () => allDay);
  const fields = { id: null, name: 'Hours', timeZone: null, week, exceptions: [], closedMessage: 'Closed.' };
  const schedule = await saveSchedule(theirs.scope, fields, theirs.actor);
  const refused = closeScheduleToday(mine.scope, schedule.id, mine.actor, NOW);
  await expect(refused).rejects.toMatchObject({ code: 'not_found' });
});
