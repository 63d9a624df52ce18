import http from 'node:http';
import { bareAnswer } from './bare-answer';

http
  .createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const signature = String(request.headers['x-twilio-signature'] ?? '');
      const answer = bareAnswer(request.url ?? '', signature, Buffer.concat(chunks).toString());
      response.writeHead(answer.status, {
        'content-type': 'text/xml',
        'content-length': Buffer.byteLength(answer.body),
      });
      response.end(answer.body);
    });
  })
  .listen(Number(process.env['PORT']), '127.0.0.1');
