import { AppError } from '@/lib/core/shared/app-error';
import { listRawEvents } from '@/lib/db/call-events';
import { findCall } from '@/lib/db/calls';
import { apiRoute } from '@/lib/http/api-route';
import { apiCallDetailOf } from '@/lib/http/api-v1/api-call';
import { jsonResponse } from '@/lib/http/json-response';

export const GET = apiRoute(async ({ scope, params }) => {
  const callId = params['callId'] ?? '';
  const call = await findCall(scope, callId);
  if (call === null) throw new AppError('not_found', 'There is no such call.');
  return jsonResponse(apiCallDetailOf(call, await listRawEvents(scope, callId)));
});
