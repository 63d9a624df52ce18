import fastify from 'fastify';
import { bareAnswer } from './bare-answer';

const app = fastify();
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
);
app.post('/api/voice/twilio/incoming', async (request, reply) => {
  const answer = bareAnswer(request.url, String(request.headers['x-twilio-signature'] ?? ''), String(request.body));
  return reply.code(answer.status).header('content-type', 'text/xml').send(answer.body);
});
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
