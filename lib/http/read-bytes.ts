import { AppError } from '../core/shared/app-error';

/** The body of an upload, in memory at most `bytesMax` of it. Throws AppError('invalid_input') with `sentence` at the field when there is more. */
export async function readBytes(
  request: Request,
  bytesMax: number,
  { field, sentence }: { field: string; sentence: string },
): Promise<Uint8Array> {
  const tooLarge = () => new AppError('invalid_input', sentence, { fields: { [field]: sentence } });
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) throw tooLarge();
  if (request.body === null) return new Uint8Array(0);
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > bytesMax) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return new Uint8Array(Buffer.concat(parts));
}
