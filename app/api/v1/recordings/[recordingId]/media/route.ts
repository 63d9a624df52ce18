import { apiRoute } from '@/lib/http/api-route';
import { recordingResponse } from '@/lib/http/recording-response';

export const GET = apiRoute(async ({ scope, params, request, actor, now }) =>
  recordingResponse(scope, params['recordingId'] ?? '', { request, actor, now }),
);
