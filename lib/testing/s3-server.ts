import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * As much of an S3 service as lib/storage needs, strict about the form of its requests: path style, signed headers, plain
 * bodies. `mistakes` lists what a real service might not have accepted.
 */
export type S3Server = { url: string; mistakes: string[]; contentTypes: Map<string, string>; close(): Promise<void> };

export async function startS3Server(bucket: string, accessKeyId: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const contentTypes = new Map<string, string>();
  const mistakes: string[] = [];

  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', 'http://s3');
    mistakes.push(...mistakesOf(request, body, accessKeyId));
    const [, name, ...rest] = url.pathname.split('/');
    const key = rest.join('/');
    if (name !== bucket) return answerError(response, 404, 'NoSuchBucket', request.method);
    if (request.method === 'PUT') {
      objects.set(key, body);
      contentTypes.set(key, request.headers['content-type'] ?? '');
      return response.writeHead(200, { etag: '"0"' }).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    const object = objects.get(key);
    if (object === undefined) return answerError(response, 404, 'NoSuchKey', request.method);
    answerObject(response, object, request.headers.range, request.method === 'HEAD');
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mistakes,
    contentTypes,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

function mistakesOf(request: http.IncomingMessage, body: Buffer, accessKeyId: string): string[] {
  const { authorization = '', 'content-length': length, 'x-amz-content-sha256': digest } = request.headers;
  const found: string[] = [];
  if (!authorization.startsWith(`AWS4-HMAC-SHA256 Credential=${accessKeyId}/`)) found.push('not signed with the key');
  if (!/SignedHeaders=[^,]*\bhost\b/.test(authorization)) found.push('the host is not signed');
  if (digest === undefined) found.push('no digest of the body');
  if (String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) found.push('chunked signing');
  if (request.method === 'PUT' && Number(length) !== body.length) found.push('no length of the body');
  return found.map((what) => `${request.method} ${request.url}: ${what}`);
}

function answerObject(response: http.ServerResponse, object: Buffer, range: string | undefined, isHead: boolean): void {
  const match = /^bytes=(\d+)-(\d+)$/.exec(range ?? '');
  if (match === null) {
    response.writeHead(200, { 'content-length': object.length, 'content-type': 'application/octet-stream' });
    response.end(isHead ? undefined : object);
    return;
  }
  const start = Number(match[1]);
  const end = Math.min(Number(match[2]), object.length - 1);
  if (start >= object.length) {
    answerError(response, 416, 'InvalidRange', 'GET');
    return;
  }
  const part = object.subarray(start, end + 1);
  response.writeHead(206, { 'content-length': part.length, 'content-range': `bytes ${start}-${end}/${object.length}` });
  response.end(part);
}

function answerError(response: http.ServerResponse, status: number, code: string, method: string | undefined): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.end(method === 'HEAD' ? undefined : xml);
}
