import { findChannel } from '../../channels/registry';
import { env, publicUrl } from '../../config/env';
import { alertEventOf } from '../../core/alerts/alerts-for';
import { renderAlert } from '../../core/alerts/render-alert';
import { hasTranscript } from '../../core/alerts/transcripts-for';
import type { CallRecord } from '../../core/calls/call-record';
import { AppError } from '../../core/shared/app-error';
import type { TenantScope } from '../../core/shared/tenant-scope';
import {
  type AlertDelivery,
  findDelivery,
  listDeliveries,
  markDeliveryDropped,
  markDeliveryProblem,
  markDeliverySent,
} from '../../db/alerts';
import { findNumber } from '../../db/numbers';
import { getTenant } from '../../db/tenants';
import { loadNamedCall } from '../calls/load-call-record';
import { problemOfText } from '../messages/problem-of-text';
import { sendText } from '../messages/send-text';
import { DELIVERIES_MAX } from './alert-call';

/**
 * Sends one delivery. Does nothing when it is no longer queued. Throws when it was not taken and tries are left, after noting why;
 * the last try marks it failed and throws nothing. A later try asks the carrier first: the one before may have died after the carrier
 * had taken the text.
 */
export async function sendAlert(
  scope: TenantScope,
  deliveryId: string,
  tries: { isFirst: boolean; isLast: boolean; now: number },
): Promise<void> {
  const delivery = await findDelivery(scope, deliveryId);
  if (delivery?.status !== 'queued') return;
  const record = await loadNamedCall(scope, delivery.callId);
  if (record === null || alertEventOf(record) === null) {
    await markDeliveryDropped(scope, deliveryId, 'By the time of sending, the call was no longer a missed one.');
    return;
  }
  if (delivery.event === 'transcript') {
    const alert = await alertBefore(scope, delivery);
    if (alert?.withTranscript) {
      await markDeliveryDropped(scope, deliveryId, 'The alert contained the transcript already.');
      return;
    }
    // The alert is being sent at this moment: whether the transcript is in it is known afterwards.
    if (alert?.status === 'queued' && !tries.isLast) throw new AppError('conflict', 'The alert comes first.');
  }
  try {
    const reference = await handOver(scope, delivery, record, tries);
    const withTranscript = delivery.event !== 'missed_call' && hasTranscript(record);
    await markDeliverySent(scope, deliveryId, { reference, at: tries.now, withTranscript });
  } catch (error) {
    const { problem, isFinal } = problemOfText(error);
    await markDeliveryProblem(scope, deliveryId, problem, isFinal || tries.isLast);
    if (!isFinal && !tries.isLast) throw error;
  }
}

/** The voicemail's e-mail to the same address. */
async function alertBefore(scope: TenantScope, { callId, address }: AlertDelivery): Promise<AlertDelivery | undefined> {
  const made = await listDeliveries(scope, DELIVERIES_MAX, callId);
  return made.find((one) => one.event === 'voicemail' && one.channel === 'email' && one.address === address);
}

async function handOver(
  scope: TenantScope,
  delivery: AlertDelivery,
  record: CallRecord,
  { isFirst, now }: { isFirst: boolean; now: number },
): Promise<string | null> {
  const channel = findChannel(delivery.channel);
  if (channel === null) throw new AppError('internal', `There is no channel named ${delivery.channel} any more.`);
  const tenant = await getTenant(scope);
  const number = record.numberId === null ? null : await findNumber(scope, record.numberId);
  const message = renderAlert({
    event: delivery.event,
    record,
    businessName: tenant.name,
    numberLabel: number?.label ?? null,
    timeZone: tenant.timeZone,
    link: `${publicUrl()}/${tenant.slug}/calls/${delivery.callId}`,
    now,
  });
  const { reference } = await channel.send(message, delivery.address, {
    // The link in the body names the call, so no other text can be taken for it.
    sendText: (to, body) =>
      sendText(
        scope,
        { from: record.to, to, body, accountId: number?.carrierAccountId ?? null },
        isFirst ? null : { words: delivery.callId, since: delivery.createdAt },
      ),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    deliveryId: delivery.id,
  });
  return reference;
}
