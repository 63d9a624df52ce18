import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { listSchedules } from '../../db/schedules';

/** Throws AppError('invalid_input') that names each field (`fields`: field → id of hours, or null) whose hours are gone. */
export async function requireSchedules(
  scope: TenantScope,
  fields: Readonly<Record<string, string | null>>,
): Promise<void> {
  const asked = Object.entries(fields).filter(([, id]) => id !== null);
  if (asked.length === 0) return;
  const known = new Set((await listSchedules(scope)).map(({ id }) => id));
  const gone = asked.filter(([, id]) => id !== null && !known.has(id)).map(([field]) => field);
  if (gone.length === 0) return;
  const sentence = 'These hours are gone. Choose others.';
  throw new AppError('invalid_input', sentence, { fields: Object.fromEntries(gone.map((field) => [field, sentence])) });
}
