import { AppError } from '@/lib/core/shared/app-error';
import { apiRoute } from '@/lib/http/api-route';

/** What is no path of the API is refused in the API's own words. */
const refuse = apiRoute(async () => {
  throw new AppError('not_found', 'There is no such path. See /api/v1/openapi.json.');
});

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
