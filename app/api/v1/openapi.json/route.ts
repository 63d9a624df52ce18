import { publicUrl } from '@/lib/config/env';
import { openApiDocument } from '@/lib/http/api-v1/openapi-document';

export const dynamic = 'force-dynamic';

/** For everybody: it says nothing about any business. */
export function GET(): Response {
  return Response.json(openApiDocument(`${publicUrl()}/api/v1`));
}
