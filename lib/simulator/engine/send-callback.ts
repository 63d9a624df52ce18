import { randomUUID } from 'node:crypto';
import { LATE_SECONDS } from '../network/network-settings';
import type { Params } from '../webhooks/signature';
import type { HttpMethod, WebhookAnswer } from '../webhooks/webhook-client';
import type { Exchange } from './exchange';
import type { Strand } from './strand';
import type { WebhookLogEntry } from './webhook-log';

export type Callback = {
  url: string;
  method: HttpMethod;
  params: Params;
  callSid: string | null;
  purpose: WebhookLogEntry['purpose'];
  /** Told of an answer that is an error: code 15003 or a connection failure. */
  onFailure: (code: number, message: string) => void;
};

/**
 * Sends a callback that nothing waits for, after the network's delay and with its faults: lost, late, twice. `queue` keeps the
 * order among callbacks that share it; the returned promise is the queue's new end.
 */
export function sendCallback(
  exchange: Exchange,
  strand: Strand,
  callback: Callback,
  queue: Promise<void>,
): Promise<void> {
  const { network } = exchange;
  if (network.lostShare > 0 && strand.random() < network.lostShare) return queue;
  const late = network.lateShare > 0 && strand.random() < network.lateShare;
  const copies = network.duplicateShare > 0 && strand.random() < network.duplicateShare ? 2 : 1;
  const token = randomUUID();
  const delayMs = (network.statusDelaySeconds + (late ? LATE_SECONDS : 0)) * 1000;
  const send = async () => {
    for (let copy = 0; copy < copies; copy++) await deliver(exchange, strand, callback, token);
  };
  if (delayMs === 0) return exchange.clock.accompany(queue.then(send));
  strand.after(delayMs, () => void exchange.clock.accompany(send()));
  return queue;
}

async function deliver(exchange: Exchange, strand: Strand, callback: Callback, token: string): Promise<void> {
  const { url, method, params, callSid, purpose } = callback;
  const startedMs = performance.now();
  let answer: WebhookAnswer | null = null;
  let error: string | null = null;
  try {
    answer = await exchange.webhooks.send({ url, method, params, idempotencyToken: token, cookies: null });
    if (answer.status >= 400) {
      error = `The status callback was answered with ${answer.status}`;
      callback.onFailure(15003, error);
    }
  } catch (failure) {
    error = failure instanceof Error ? failure.message : String(failure);
    callback.onFailure(15003, error);
  }
  exchange.webhookLog.add({
    at: new Date(strand.now()).toISOString(),
    callSid,
    purpose,
    url,
    method,
    params,
    status: answer?.status ?? null,
    answerMs: Math.round(performance.now() - startedMs),
    contentType: answer?.contentType ?? null,
    body: answer === null ? null : answer.body.toString('utf8').slice(0, 2_000),
    error,
  });
}
