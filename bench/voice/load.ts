import autocannon from 'autocannon';
import { signedForms } from './signed-forms';

// A process of its own, so that making the load does not run on the loop that answers it. Prints one line of JSON.
export type LoadOrder = {
  target: string;
  path: string;
  signedUrl: string;
  to: string;
  accountSid: string;
  authToken: string;
  seconds: number;
  connections: number;
};
export type LoadResult = { perSecond: number; p99Ms: number; p50Ms: number; failures: number };

const order: LoadOrder = JSON.parse(process.argv[2] ?? '{}');
// More than any server here answers in a second; a form that comes round again is seconds old.
const forms = signedForms({ ...order, count: 20_000, url: order.signedUrl });
let next = 0;

const result = await autocannon({
  url: order.target,
  connections: order.connections,
  duration: order.seconds,
  requests: [
    {
      method: 'POST',
      path: order.path,
      setupRequest: (request) => {
        const form = forms[next++ % forms.length];
        return {
          ...request,
          headers: {
            'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
            'x-twilio-signature': form?.signature ?? '',
            'user-agent': 'TwilioProxy/1.1',
          },
          body: form?.body ?? '',
        };
      },
    },
  ],
});
const outcome: LoadResult = {
  perSecond: result.requests.total / result.duration,
  p50Ms: result.latency.p50,
  p99Ms: result.latency.p99,
  failures: result.non2xx + result.errors + result.timeouts,
};
console.log(JSON.stringify(outcome));
process.exit(0);
