import { z } from 'zod';
import { scheduleStateAt } from '../../hours/state-at';
import { invariant } from '../../shared/invariant';
import { defineStep } from '../define-step';

/** Sends the call on by the opening hours at this moment. */
export const hours = defineStep({
  type: 'hours',
  label: 'Opening hours',
  icon: 'clock',
  description: 'The call goes one way while you are open and another while you are closed.',
  waits: 'never',
  fields: [{ kind: 'scheduleSelect', name: 'scheduleId', label: 'Opening hours', help: null }],
  config: z.object({ scheduleId: z.string().min(1, 'Choose the opening hours.') }),
  exits: () => [
    { name: 'open', label: 'Open' },
    { name: 'closed', label: 'Closed' },
    { name: 'holiday', label: 'Holiday', unconnected: { kind: 'exit', exit: 'closed' } },
  ],
  references: (config) => ({ schedules: [config.scheduleId] }),
  summary: (config, names) => `Open or closed by ${names.schedule(config.scheduleId)}`,
  enter(config, { business, now }) {
    const schedule = Object.hasOwn(business.schedules, config.scheduleId)
      ? business.schedules[config.scheduleId]
      : undefined;
    invariant(schedule, `the opening hours ${config.scheduleId} do not exist`);
    return { kind: 'go', exit: scheduleStateAt(schedule, business.timeZone, now), input: null, say: [] };
  },
});
