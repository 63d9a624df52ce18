import { z } from 'zod';
import { PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX } from '../../config/limits';
import { OUTCOMES } from '../../core/calls/call-record';
import { AppError } from '../../core/shared/app-error';
import { e164Schema } from '../../core/shared/phone-number';
import type { CallFilter } from '../../db/call-filter';
import type { PageRequest } from '../../db/calls-page';

/** What a list of calls may be asked for; every parameter is optional, none may be sent twice. */
export const callsRequestSchema = z.strictObject({
  q: z.string().max(80).optional().describe("Part of a number or of the caller's name"),
  from: e164Schema.optional().describe("The caller's whole number"),
  direction: z.enum(['inbound', 'outbound']).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  missed: z.enum(['true', 'false']).optional(),
  numberId: z.string().max(60).optional().describe('Called on this number of the business'),
  personId: z.string().max(60).optional().describe('Answered by this person'),
  startedAfter: z.iso.datetime({ offset: true }).optional().describe('From this instant on'),
  startedBefore: z.iso.datetime({ offset: true }).optional().describe('Before this instant'),
  limit: z.coerce.number().int().min(1).max(PAGE_ROWS_MAX).default(PAGE_ROWS_DEFAULT),
  cursor: z.string().max(200).optional().describe('The `next` of the page before'),
});

/** Reads the query string; throws AppError('invalid_input') that names each wrong parameter. */
export function parseCallsRequest(params: URLSearchParams): { filter: CallFilter; page: PageRequest } {
  const seen = new Set<string>();
  const twice = [...params.keys()].find((name) => seen.size === seen.add(name).size);
  if (twice !== undefined)
    throw new AppError('invalid_input', `${twice} was sent twice.`, { fields: { [twice]: 'Send it once.' } });
  const parsed = callsRequestSchema.safeParse(Object.fromEntries(params));
  if (!parsed.success) {
    const fields = wrongParameters(parsed.error);
    throw new AppError('invalid_input', 'Some parameters are not right.', { cause: parsed.error, fields });
  }
  const { q, from, missed, startedAfter, startedBefore, limit, cursor, ...rest } = parsed.data;
  return {
    filter: {
      ...rest,
      search: q,
      caller: from,
      missed: missed === undefined ? undefined : missed === 'true',
      from: startedAfter === undefined ? undefined : Date.parse(startedAfter),
      to: startedBefore === undefined ? undefined : Date.parse(startedBefore),
    },
    page: { rows: limit, after: cursor },
  };
}

function wrongParameters(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    for (const name of unknown) fields[name] = 'There is no such parameter.';
    if (unknown.length === 0) fields[issue.path.join('.')] ??= issue.message;
  }
  return fields;
}
