import autocannon from 'autocannon';
import { INCOMING_PATH, sentForm } from './sent-form';

/** The load, in a process of its own: `load.ts PORT PATH SECONDS CONNECTIONS ROUND`; prints what it measured as JSON. */
const [port = '', path = INCOMING_PATH, seconds = '3', connections = '16', round = '1'] = process.argv.slice(2);
const FORMS_PER_CONNECTION = 6_000;

let connected = 0;
const result = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections: Number(connections),
  duration: Number(seconds),
  method: 'POST',
  setupClient(client) {
    const first = connected++ * FORMS_PER_CONNECTION;
    const requests = Array.from({ length: FORMS_PER_CONNECTION }, (_, index) => {
      const { body, signature } = sentForm(Number(round), first + index);
      const headers = {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'x-twilio-signature': signature,
      };
      return { method: 'POST' as const, path, body, headers };
    });
    client.setRequests(requests);
  },
});
const { requests, latency, non2xx, errors, timeouts } = result;
console.log(
  JSON.stringify({
    perSecond: requests.total / result.duration,
    requests: requests.total,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    refused: non2xx,
    lost: errors + timeouts,
  }),
);
