import { AppError } from '@/lib/core/shared/app-error';
import { parseJson } from '@/lib/core/shared/json';
import { jsonResponse } from '@/lib/http/json-response';
import { tenantRoute } from '@/lib/http/tenant-route';
import { tryFlow } from '@/lib/services/flows/try-flow';

export const dynamic = 'force-dynamic';

const BODY_CHARACTERS_MAX = 64 * 1024;

/** One turn of a trial: the whole script so far comes, how far the call got goes back. Changes nothing. */
export const POST = tenantRoute('flows.read', async ({ scope, request, params }) => {
  const reply = await tryFlow(scope, params['flowId'] ?? '', await readJson(request));
  return jsonResponse(reply);
});

async function readJson(request: Request): Promise<unknown> {
  if (!(Number(request.headers.get('content-length') ?? 0) <= BODY_CHARACTERS_MAX)) throw tooLong();
  const text = await request.text();
  if (text.length > BODY_CHARACTERS_MAX) throw tooLong();
  try {
    return parseJson(text);
  } catch (error) {
    throw new AppError('invalid_input', 'The request is not JSON.', { cause: error });
  }
}

function tooLong(): AppError {
  return new AppError('invalid_input', 'This call has become too long to try; begin a new one.');
}
