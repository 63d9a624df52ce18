import { audioResponse } from '@/lib/http/audio-response';

export const dynamic = 'force-dynamic';

/** What a carrier plays to callers; the name is sealed, so nobody can ask for anything else. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  return audioResponse(request, (await params).name);
}
