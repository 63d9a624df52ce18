import http from 'node:http';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';

// The baseline: node's own server, the carrier's own signature check, the form parsed, a fixed answer. No routing, nothing stored.
const [port = '0', url = '', authToken = ''] = process.argv.slice(2);
const ANSWER = '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>';

http
  .createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const params = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      const signature = String(request.headers['x-twilio-signature'] ?? '');
      if (!validateRequest(authToken, signature, url, params)) {
        response.writeHead(403).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(ANSWER) });
      response.end(ANSWER);
    });
  })
  .listen(Number(port), '127.0.0.1', () => process.send?.({ ready: true }));
