import { respondHealth } from '@/lib/http/respond-health';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Under the path of the webhooks: the process that answers here is the one that a proxy sends webhooks to. */
export function GET(): Response {
  return respondHealth('web');
}
