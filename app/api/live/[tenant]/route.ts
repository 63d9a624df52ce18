import { liveStream } from '@/lib/http/live-stream';
import { tenantRoute } from '@/lib/http/tenant-route';

export const dynamic = 'force-dynamic';

export const GET = tenantRoute('calls.read', async ({ scope, session, request }) => {
  const since = Number(new URL(request.url).searchParams.get('since')) || 0;
  return liveStream(scope, { session, since, signal: request.signal });
});
