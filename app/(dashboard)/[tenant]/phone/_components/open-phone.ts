import { z } from 'zod';
import { PHONE } from '../phone-strings';

const phoneSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), url: z.string() }),
  z.object({ kind: z.literal('sdk'), token: z.string(), expiresAt: z.number() }),
]);
export type OpenPhone = z.infer<typeof phoneSchema>;

/** Asks how this browser takes calls. Throws an Error with the server's own sentence when it may not, or cannot. */
export async function openPhone(href: string): Promise<OpenPhone> {
  const response = await fetch(href, { method: 'POST' }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  const phone = phoneSchema.safeParse(body);
  if (response?.ok && phone.success) return phone.data;
  const problem = z.object({ title: z.string() }).safeParse(body);
  throw new Error(problem.success ? problem.data.title : PHONE.failed);
}
