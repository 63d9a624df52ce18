import { passToBox } from '../../box-proxy';

type Context = { params: Promise<{ path: string[] }> };

async function handle(request: Request, { params }: Context): Promise<Response> {
  return passToBox(request, (await params).path);
}

export { handle as DELETE, handle as GET, handle as POST, handle as PUT };
