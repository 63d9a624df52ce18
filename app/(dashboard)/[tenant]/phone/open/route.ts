import { tenantRoute } from '@/lib/http/tenant-route';
import { openBrowserPhone } from '@/lib/services/people/open-browser-phone';

/** How the browser of the signed-in person takes calls: the carrier's page, or a token for its package. Never kept by anybody. */
export const POST = tenantRoute('browserPhone.use', async ({ scope, user }) =>
  Response.json(await openBrowserPhone(scope, user), { headers: { 'Cache-Control': 'no-store' } }),
);
