import { jsonResponse } from '@/lib/http/json-response';
import { tenantRoute } from '@/lib/http/tenant-route';
import { readPlacedCall } from '@/lib/services/placed-calls/read-placed-call';

export const dynamic = 'force-dynamic';

/** How a call stands that we placed: whoever sees prompts and flows may see it. */
export const GET = tenantRoute('flows.read', async ({ scope, params, now }) =>
  jsonResponse(await readPlacedCall(scope, params['placedCallId'] ?? '', now)),
);
