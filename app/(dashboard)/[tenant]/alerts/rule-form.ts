import { ALERT_EVENTS } from '@/lib/core/alerts/alert';
import { AppError } from '@/lib/core/shared/app-error';
import { ALERTS } from './alerts-strings';

/** What the page sent. Throws AppError('invalid_input') that names the field when nobody would be told, or by no way. */
export function readRuleForm(form: FormData) {
  const event = ALERT_EVENTS.find((one) => one === form.get('event')) ?? 'missed_call';
  const personIds = form.getAll('person').map(String);
  const channels = (['sms', 'email'] as const).filter((channel) => form.getAll('channel').includes(channel));
  const fields = {
    ...(personIds.length === 0 ? { people: ALERTS.peopleMissing } : {}),
    ...(channels.length === 0 ? { channels: ALERTS.channelsMissing } : {}),
  };
  const [sentence] = Object.values(fields);
  if (sentence !== undefined) throw new AppError('invalid_input', sentence, { fields });
  return { event, personIds, channels };
}
