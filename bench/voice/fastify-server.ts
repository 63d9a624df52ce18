import fastify from 'fastify';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';

// The same work as bare-server.ts on a framework known to be fast.
const [port = '0', url = '', authToken = ''] = process.argv.slice(2);
const ANSWER = '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>';

const app = fastify();
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, Object.fromEntries(new URLSearchParams(String(body)))),
);
app.post('*', (request, reply) => {
  const signature = String(request.headers['x-twilio-signature'] ?? '');
  const params = request.body as Record<string, string>;
  if (!validateRequest(authToken, signature, url, params)) return reply.code(403).send();
  return reply.type('text/xml').send(ANSWER);
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.({ ready: true });
