import { WEBHOOK_ANSWER_MS_MAX } from '../config/limits';
import { NO_CALL, safeTurn } from '../core/flow/safe-turn';
import { append } from '../journal/journal';
import type { JournalEntry } from '../journal/journal-record';
import { answerSafely } from '../services/calls/answer-safely';
import {
  type SignedWebhook,
  spokenToNobody,
  type WebhookFact,
  type WebhookResult,
} from '../services/calls/signed-webhook';
import { dials, passDialGate } from '../services/outbound/pass-dial-gate';
import { counters } from '../telemetry/counters';
import { log } from '../telemetry/log';
import type { WebhookKind } from './carrier-webhook';
import type { Answer } from './recent-answers';

export type WebhookAnswer = { answer: Answer; isKept: boolean; refusal: string | null };

const RECEIVED: Answer = { status: 204, contentType: null, body: '' };
const TRY_AGAIN: Answer = { status: 503, contentType: null, body: '' };

/**
 * Makes the answer and makes it durable. A caller always gets words: when a turn fails, the safe turn; when the journal fails or hangs,
 * the turn all the same. A callback is only accepted once it is in the journal; otherwise the carrier is told to bring it again.
 */
export async function answerWebhook(
  webhook: SignedWebhook,
  kind: Pick<WebhookKind, 'spoken' | 'source' | 'handle'>,
  recordOf: (fact: WebhookFact, text: string | null) => JournalEntry,
): Promise<WebhookAnswer> {
  const made = await make(webhook, kind);
  if (made === null) return { answer: TRY_AGAIN, isKept: false, refusal: null };
  const { result, answer } = made;
  if (result.kind === 'forbidden') return { answer: RECEIVED, isKept: false, refusal: result.reason };
  if (result.fact === null) return { answer, isKept: false, refusal: null };
  const record = recordOf(result.fact, result.kind === 'spoken' ? answer.body : null);
  const isDurable = await appendInTime(record);
  return { answer: isDurable || kind.spoken ? answer : TRY_AGAIN, isKept: isDurable, refusal: null };
}

type Made = { result: WebhookResult; answer: Answer };

/** The handler's answer; for a caller, when it throws, the safe one, and when that throws too, one that needs nothing. */
async function make(
  webhook: SignedWebhook,
  { spoken, source, handle }: Parameters<typeof answerWebhook>[1],
): Promise<Made | null> {
  const attempts: (() => WebhookResult | Promise<WebhookResult>)[] = [() => handle(webhook)];
  if (spoken)
    attempts.push(
      () => answerSafely(webhook, null, []),
      () => spokenToNobody(safeTurn(null, NO_CALL)),
    );
  for (const attempt of attempts) {
    try {
      const result = attempt();
      // Nearly every turn is ready at once; waiting for nothing would cost it a turn of the event loop.
      const ready = result instanceof Promise ? await result : result;
      return render(webhook, dials(ready) ? await passDialGate(webhook, ready) : ready);
    } catch (error) {
      const callSid = webhook.carrier.read.call(webhook.params)?.callSid;
      log.error(
        { err: error, source, callSid, tenantId: webhook.account.tenantId },
        'a webhook could not be answered as it should',
      );
      if (spoken) counters().safeAnswers++;
    }
  }
  return null;
}

function render({ carrier }: SignedWebhook, result: WebhookResult): Made {
  if (result.kind !== 'spoken') return { result, answer: RECEIVED };
  const { contentType, body } = carrier.render(result.instructions, result.urls);
  return { result, answer: { status: 200, contentType, body } };
}

/** False when the journal refused the record, or did not say in time that it has it (it may get it yet; a repeat is harmless). */
async function appendInTime(record: JournalEntry): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, WEBHOOK_ANSWER_MS_MAX, 'late');
  });
  try {
    const outcome = await Promise.race([append(record), late]);
    if (outcome !== 'late') return true;
    counters().journalTimeouts++;
    log.error({ source: record.source, callSid: record.callSid }, 'the journal did not take a webhook in time');
  } catch (error) {
    counters().journalFailures++;
    log.error({ err: error, source: record.source, callSid: record.callSid }, 'the journal refused a webhook');
  } finally {
    clearTimeout(timer);
  }
  return false;
}
