import { z } from 'zod';
import { type Json, jsonSchema } from '../shared/json';

/**
 * A config that is still being written, with the schema's defaults where it says nothing: what a form draws. What is wrong in it stays as
 * it was written.
 */
export function completeConfig(schema: z.ZodType, config: unknown): Record<string, Json> {
  const written: Record<string, unknown> = isRecord(config) ? config : {};
  const complete: Record<string, unknown> = { ...written };
  const shape: Record<string, unknown> = schema instanceof z.ZodObject ? schema.shape : {};
  for (const [name, property] of Object.entries(shape)) {
    if (written[name] !== undefined || !(property instanceof z.ZodType)) continue;
    const parsed = property.safeParse(undefined);
    if (parsed.success) complete[name] = parsed.data;
  }
  const result = z.record(z.string(), jsonSchema).safeParse(withoutUndefined(complete));
  return result.success ? result.data : {};
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
