import { recordingResponse } from '@/lib/http/recording-response';
import { tenantRoute } from '@/lib/http/tenant-route';

export const dynamic = 'force-dynamic';

export const GET = tenantRoute('recordings.listen', async ({ scope, request, params, user, now }) =>
  recordingResponse(scope, params['recordingId'] ?? '', { request, now, actor: { userId: user.id, name: user.name } }),
);
