export const dynamic = 'force-dynamic';

/** The floor of the framework: nothing is read, nothing is done. */
export function POST(): Response {
  return new Response('<Response/>', { headers: { 'content-type': 'text/xml' } });
}
