import { respondToVoiceWebhook } from '@/lib/http/respond-to-webhook';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ carrier: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return respondToVoiceWebhook(request, (await params).carrier, 'placed');
}

export const GET = POST;
