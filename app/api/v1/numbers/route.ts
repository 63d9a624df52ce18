import { listNumbers } from '@/lib/db/numbers';
import { apiRoute } from '@/lib/http/api-route';
import { apiNumberOf } from '@/lib/http/api-v1/api-number';
import { jsonResponse } from '@/lib/http/json-response';

export const GET = apiRoute(async ({ scope }) =>
  jsonResponse({ data: (await listNumbers(scope)).map(apiNumberOf), next: null }),
);
