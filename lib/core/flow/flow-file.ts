import { z } from 'zod';
import { AppError } from '../shared/app-error';
import { jsonSchema, parseJson } from '../shared/json';
import { type Flow, flowSchema } from './flow';

/** A flow as a file, to keep, to send and to read in again; a version of the format is never changed. */
export const FLOW_FILE_VERSION = 1;
/** A flow of 500 steps has about 400 kB. */
export const FLOW_FILE_BYTES_MAX = 1_000_000;

const ownFile = z.object({
  linekeeper: z.literal(FLOW_FILE_VERSION),
  name: z.string().trim().min(1).max(80),
  flow: flowSchema,
});

/** The text of a file that holds the flow. */
export function writeFlowFile(name: string, flow: Flow): string {
  return `${JSON.stringify({ linekeeper: FLOW_FILE_VERSION, name, flow }, null, 2)}\n`;
}

export type FlowFile =
  | { kind: 'own'; name: string; flow: Flow }
  | { kind: 'studio'; document: Record<string, unknown> };

/**
 * What kind of flow a file holds: one of ours, or of Twilio Studio, which import-studio reads. Throws AppError('invalid_input') with a sentence
 * for a file that is too large, no JSON, nested without end, from a newer program, or no flow.
 */
export function readFlowFile(text: string): FlowFile {
  if (text.length > FLOW_FILE_BYTES_MAX) throw refused('The file is larger than one megabyte. A flow is far smaller.');
  const document = parseDocument(text.replace(/^\uFEFF/, ''));
  if (document === null) throw refused('The file holds no flow.');
  if (typeof document['linekeeper'] === 'number' && document['linekeeper'] > FLOW_FILE_VERSION) {
    throw refused('The file was made by a newer Linekeeper. Update this one first.');
  }
  if (Array.isArray(document['states']) && typeof document['initial_state'] === 'string') {
    return { kind: 'studio', document };
  }
  if (document['linekeeper'] === undefined) throw refused('The file holds no flow of Linekeeper or Twilio Studio.');
  const parsed = ownFile.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refused(
      `The flow in the file is not whole: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(': ')}`,
    );
  }
  return { kind: 'own', name: parsed.data.name, flow: parsed.data.flow };
}

function parseDocument(text: string): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof SyntaxError && error.message.includes('too deeply'))
      throw refused('The file is nested too deeply to be a flow.');
    throw refused('The file is not JSON, the format of flows.');
  }
  if (!jsonSchema.safeParse(value).success) return null;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function refused(message: string): AppError {
  return new AppError('invalid_input', message, { fields: { file: message } });
}
