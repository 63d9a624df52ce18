import type { z } from 'zod';
import { type Schedule, scheduleSchema } from '@/lib/core/hours/schedule';
import { AppError } from '@/lib/core/shared/app-error';
import { parseJson } from '@/lib/core/shared/json';
import { HOURS } from './_components/hours-strings';

/** What the editor sent. Throws AppError('invalid_input') that names each wrong field by its path, in words for people. */
export function parseScheduleForm(text: FormDataEntryValue | null): Schedule {
  const parsed = scheduleSchema.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= sentenceOf(issue);
  throw new AppError('invalid_input', HOURS.errorTitle, { cause: parsed.error, fields });
}

function readJson(text: FormDataEntryValue | null): unknown {
  try {
    return parseJson(typeof text === 'string' ? text : '');
  } catch {
    return null;
  }
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const [list, index, field] = issue.path;
  const last = issue.path.at(-1);
  if (list === 'week' && typeof index === 'number') return `${HOURS.days[index]}: ${HOURS.timeWrong}`;
  if (list === 'exceptions' && field === 'date') return HOURS.dateWrong;
  if (list === 'exceptions' && field === 'name') return HOURS.nameWrong;
  if (last === 'from' || last === 'to') return HOURS.timeWrong;
  if (last === 'closedMessage') return HOURS.messageWrong;
  return issue.message;
}
