import { listCalls } from '@/lib/db/calls';
import { apiRoute } from '@/lib/http/api-route';
import { apiCallOf } from '@/lib/http/api-v1/api-call';
import { parseCallsRequest } from '@/lib/http/api-v1/calls-request';
import { jsonResponse } from '@/lib/http/json-response';

export const GET = apiRoute(async ({ scope, url }) => {
  const { filter, page } = parseCallsRequest(url.searchParams);
  const { calls, next } = await listCalls(scope, filter, page);
  return jsonResponse({ data: calls.map(apiCallOf), next });
});
