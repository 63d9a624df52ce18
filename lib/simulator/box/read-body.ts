import type { z } from 'zod';
import { BoxError } from './box-error';

/** A JSON body by its schema; throws a BoxError 400 that names what is wrong. */
export function readBody<T>(schema: z.ZodType<T>, body: Buffer): T {
  let value: unknown;
  try {
    value = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    throw new BoxError(400, 'The body is not JSON.');
  }
  return parseValue(schema, value);
}

/** A value by its schema; throws a BoxError 400 that names what is wrong. */
export function parseValue<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = closest(parsed.error.issues);
  const where = path.length === 0 ? 'The body' : `The field ${path.join('.')}`;
  throw new BoxError(400, `${where} is not right: ${message.replace(/\.$/, '')}.`);
}

type Found = { path: readonly PropertyKey[]; message: string };

/**
 * The first issue. Of a value that may have several shapes it is that of the shape that fits best: the one whose fields are
 * all known, else the one with the fewest mistakes.
 */
function closest(issues: readonly z.core.$ZodIssue[]): Found {
  const [issue] = issues;
  if (issue === undefined) return { path: [], message: 'it does not fit' };
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const mistakes = (shape: readonly z.core.$ZodIssue[]) =>
    shape.length + (shape.some(({ code }) => code === 'unrecognized_keys') ? 100 : 0);
  const [best = []] = [...issue.errors].sort((a, b) => mistakes(a) - mistakes(b));
  const inner = closest(best);
  return { path: [...issue.path, ...inner.path], message: inner.message };
}
