export const dynamic = 'force-dynamic';

export function POST(): Response {
  return new Response('<Response/>', { headers: { 'content-type': 'text/xml' } });
}
