import { voiceUrl } from '../../config/env';
import { businessCaps, installationCaps } from '../../config/outbound-caps';
import { priceOfText } from '../../core/routing/estimated-price';
import { isShortCap } from '../../core/routing/outbound-caps';
import { checkLeg } from '../../core/routing/outbound-gate';
import type { TextRefusal } from '../../core/routing/text-refusal';
import { AppError } from '../../core/shared/app-error';
import { extensionOf } from '../../core/shared/phone-number';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { insertMessage } from '../../db/messages';
import { listNumbers } from '../../db/numbers';
import { getTenant } from '../../db/tenants';
import { isOptedOut, storeOptOut } from '../../db/text-opt-outs';
import { thisOutboundStore } from '../../snapshot/outbound-store';
import { connectAccount } from '../carrier-accounts/connect-account';

export type TextToSend = {
  /** The business's number that it comes from; E.164, as `to`. */
  from: string;
  to: string;
  body: string;
  /** Of the number that it comes from; null: the business's own account, or the installation's. */
  accountId: string | null;
};

/** A text that was tried before: the carrier may have taken it. `words` are found in no other text; `since` in milliseconds. */
export type TriedText = { words: string; since: number };

/** The gate did not let the text pass. `isSoonOver`: a later try may pass. */
export class TextRefused extends AppError {
  readonly reason: TextRefusal;
  readonly isSoonOver: boolean;

  constructor(reason: TextRefusal, isSoonOver = false) {
    super('forbidden', `The text was not sent (${reason}).`);
    this.reason = reason;
    this.isSoonOver = isSoonOver;
  }
}

/**
 * Sends a text. Every text goes through here, whatever caused it, and so through the gate: countries and premium numbers, people who
 * stopped texts, and the caps of the business and the installation. Throws TextRefused, and what the carrier says against it.
 */
export async function sendText(
  scope: TenantScope,
  text: TextToSend,
  tried: TriedText | null,
): Promise<{ messageSid: string }> {
  const { from, to, body, accountId } = text;
  const client = await connectAccount(scope, accountId);
  if (tried !== null) {
    const taken = await client.findText({ from, to, ...tried });
    if (taken !== null) return keep(scope, text, taken.messageSid);
  }
  await passTextGate(scope, text);
  const sent = await client.sendText({ from, to, body, statusUrl: `${voiceUrl()}/api/messages/twilio/status` });
  if ('optedOut' in sent) {
    await storeOptOut(scope, from, to, Date.now());
    throw new TextRefused('optedOut');
  }
  return keep(scope, text, sent.messageSid);
}

async function passTextGate(scope: TenantScope, { from, to, body }: TextToSend): Promise<void> {
  const { country, outboundCountries, outboundCaps, status } = await getTenant(scope);
  if (status === 'suspended') throw new TextRefused('suspended');
  if (extensionOf(to) !== null) throw new TextRefused('notANumber');
  const numbers = (await listNumbers(scope)).map(({ number }) => number);
  const check = checkLeg({
    to,
    business: { country, numbers, outbound: { countries: outboundCountries } },
    call: null,
  });
  if (!check.allowed) throw new TextRefused(check.reason);
  if (await isOptedOut(scope, from, to)) throw new TextRefused('optedOut');
  const cap = await thisOutboundStore().admitText({
    tenantId: scope.tenantId,
    caps: { business: businessCaps(outboundCaps), installation: installationCaps() },
    micros: priceOfText(to, body),
  });
  if (cap !== null) throw new TextRefused(cap, isShortCap(cap));
}

async function keep(
  scope: TenantScope,
  { from, to, body }: TextToSend,
  messageSid: string,
): Promise<{ messageSid: string }> {
  await insertMessage(scope, { messageSid, direction: 'outbound', from, to, body, status: 'queued', errorCode: null });
  return { messageSid };
}
