import { z } from 'zod';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time looks like 09:00.');

/** One opening span of a day, wall clock; `to` earlier than or equal to `from` runs past midnight into the next day. */
export const spanSchema = z.object({ from: clockTime, to: clockTime });
export type Span = z.infer<typeof spanSchema>;

/** Spans per weekday, index 0 = Monday … 6 = Sunday. */
export const weekSchema = z.array(z.array(spanSchema).max(6)).length(7);

/** A date that differs from its weekday: no spans means closed all day. `date` is yyyy-mm-dd in the tenant's zone. */
export const exceptionSchema = z.object({
  date: z.iso.date(),
  name: z.string().trim().min(1).max(80),
  spans: z.array(spanSchema).max(6),
  holiday: z.boolean(),
});

export const scheduleSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(80),
  /** null: the tenant's zone. */
  timeZone: z.string().nullable(),
  week: weekSchema,
  exceptions: z.array(exceptionSchema).max(400),
  /** What a caller hears when the business is closed. */
  closedMessage: z.string().trim().min(1).max(3000),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export type ScheduleState = 'open' | 'closed' | 'holiday';
