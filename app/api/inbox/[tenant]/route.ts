import { jsonResponse } from '@/lib/http/json-response';
import { tenantRoute } from '@/lib/http/tenant-route';
import { countWaiting } from '@/lib/services/callbacks/count-waiting';

export const dynamic = 'force-dynamic';

/** How many callers wait to be called back, for the number beside that page's name. */
export const GET = tenantRoute('callbacks.read', async ({ scope, now }) =>
  jsonResponse({ waiting: await countWaiting(scope, now) }),
);
