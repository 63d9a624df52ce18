import { z } from 'zod';
import { FLOW_FILE_BYTES_MAX } from '@/lib/core/flow/flow-file';
import { IMPORT } from '../import-strings';

const previewSchema = z.object({
  name: z.string(),
  steps: z.array(z.object({ id: z.string(), name: z.string() })),
  notMapped: z.array(z.object({ widget: z.string(), type: z.string(), reason: z.string() })),
  findings: z.array(
    z.object({ level: z.enum(['error', 'warning']), stepId: z.string().nullable(), message: z.string() }),
  ),
});
export type ImportPreview = z.infer<typeof previewSchema>;

const savedSchema = z.object({ flowId: z.string() });
const problemSchema = z.object({ title: z.string() });

/** What the server finds in the file. Throws an Error with the sentence why it is refused. */
export async function previewFile(slug: string, file: File): Promise<ImportPreview> {
  return previewSchema.parse(await send(slug, file, {}));
}

/** Saves the file's flow as a draft; its id. Throws an Error with the sentence why it is refused. */
export async function saveFile(slug: string, file: File, name: string): Promise<string> {
  return savedSchema.parse(await send(slug, file, { save: 'yes', name })).flowId;
}

async function send(slug: string, file: File, query: Readonly<Record<string, string>>): Promise<unknown> {
  if (file.size > FLOW_FILE_BYTES_MAX) throw new Error(IMPORT.tooLarge);
  const parameters = new URLSearchParams({ ...query, file: file.name });
  const response = await fetch(`/${slug}/flows/import/file?${parameters}`, {
    method: 'POST',
    body: await file.text(),
  }).catch(() => null);
  const answer: unknown = response === null ? null : await response.json().catch(() => null);
  if (response?.ok === true) return answer;
  const problem = problemSchema.safeParse(answer);
  throw new Error(problem.success ? problem.data.title : IMPORT.failed);
}
