import { respondHealth } from '@/lib/http/respond-health';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return respondHealth('web');
}
