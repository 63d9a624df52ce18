import autocannon from 'autocannon';
import { BENCH_NUMBER, INCOMING_PATH, sentForm } from './sent-form';

/** The load, in a process of its own: `load.ts PORT PATH SECONDS CONNECTIONS ROUND NUMBER`; prints what it measured as JSON. */
const [port = '', path = INCOMING_PATH, seconds = '3', connections = '16', round = '1', number = BENCH_NUMBER] =
  process.argv.slice(2);
/** More than are sent in the time, so that no call is sent twice. */
const FORMS = 60_000;

// All are made and signed before the clock runs.
const forms = Array.from({ length: FORMS }, (_, index) => sentForm(Number(round), index, number));
let next = 0;

const result = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections: Number(connections),
  duration: Number(seconds),
  requests: [
    {
      method: 'POST',
      path,
      setupRequest(request) {
        const { body, signature } = forms[next++ % FORMS] ?? { body: '', signature: '' };
        const type = 'application/x-www-form-urlencoded; charset=UTF-8';
        return { ...request, body, headers: { 'content-type': type, 'x-twilio-signature': signature } };
      },
    },
  ],
});
const { requests: sent, latency, non2xx, errors, timeouts } = result;
console.log(
  JSON.stringify({
    perSecond: sent.total / result.duration,
    requests: sent.total,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    refused: non2xx,
    lost: errors + timeouts,
  }),
);
