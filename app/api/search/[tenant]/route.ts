import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import { jsonResponse } from '@/lib/http/json-response';
import { tenantRoute } from '@/lib/http/tenant-route';
import { searchBusiness } from '@/lib/services/search/search-business';

export const dynamic = 'force-dynamic';

/** What the search box of the dashboard finds in the business. */
export const GET = tenantRoute('calls.read', async ({ scope, tenant, role, request }) => {
  const found = await searchBusiness(scope, role, new URL(request.url).searchParams.get('q') ?? '');
  const numberText = (number: string | null) => number && formatPhoneNumber(number, tenant.country);
  return jsonResponse({ found: found.map((thing) => ({ ...thing, detail: numberText(thing.detail) })) });
});
