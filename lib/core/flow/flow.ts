import { z } from 'zod';
import { jsonSchema } from '../shared/json';

const stepId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'A step id has lower-case letters, digits and dashes.');

/** One box of a flow. `config` belongs to the step's kind and is parsed by it; `exits` names the next step of each way out, null = hang up. */
export const stepSchema = z.object({
  id: stepId,
  type: z.string(),
  name: z.string().trim().min(1).max(80),
  config: z.record(z.string(), jsonSchema),
  exits: z.record(z.string(), stepId.nullable()),
});
export type Step = z.infer<typeof stepSchema>;

/** What happens to a caller. A published version of it is immutable and stays in the snapshot as long as a call on it may last. */
export const flowSchema = z.object({
  schema: z.literal(1),
  entry: stepId,
  steps: z.record(stepId, stepSchema),
});
export type Flow = z.infer<typeof flowSchema>;

/** True when a call on this flow may have to wait for a server of the tenant's. */
export function asksServers(flow: Flow): boolean {
  const known = flowsThatAsk.get(flow);
  if (known !== undefined) return known;
  const asks = Object.values(flow.steps).some((step) => step.type === 'webhook');
  flowsThatAsk.set(flow, asks);
  return asks;
}

/** Every turn asks, and a published flow never changes: remembering the answer leaves this file pure. */
const flowsThatAsk = new WeakMap<Flow, boolean>();
