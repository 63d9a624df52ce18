import { liveStream } from '@/lib/http/live-stream';
import { tenantRoute } from '@/lib/http/tenant-route';

export const dynamic = 'force-dynamic';

export const GET = tenantRoute('calls.read', async ({ scope, request }) => liveStream(scope, request.signal));
