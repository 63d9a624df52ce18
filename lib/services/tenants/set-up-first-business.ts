import { z } from 'zod';
import { makeDefaultFlow } from '../../core/flow/default-flow';
import type { Schedule } from '../../core/hours/schedule';
import { AppError } from '../../core/shared/app-error';
import { parseDialNumber } from '../../core/shared/phone-number';
import { isReservedSlug } from '../../core/shared/reserved-slugs';
import type { TenantScope } from '../../core/shared/tenant-scope';
import { isTimeZone } from '../../core/shared/time';
import type { AuditActor } from '../../db/audit';
import { listTenants } from '../../db/tenants';
import { saveAlertRule } from '../alerts/save-alert-rule';
import { publishFlow } from '../flows/publish-flow';
import { saveSchedule } from '../hours/save-schedule';
import { addNumber } from '../numbers/add-number';
import { parseInput } from '../parse-input';
import { savePerson } from '../people/save-person';
import { createTenant } from './create-tenant';
import { createUser } from './create-user';

const inputSchema = z
  .object({
    businessName: z
      .string()
      .trim()
      .min(1, 'Type the name of the business.')
      .max(80, 'A name has at most 80 characters.'),
    country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
    timeZone: z.string().refine(isTimeZone, 'Choose a time zone.'),
    ownerName: z.string().trim().min(1, 'Type your name.').max(80, 'A name has at most 80 characters.'),
    email: z.email('An e-mail address looks like name@example.com.').max(254),
    /** Hashed by whoever calls: see create-user. */
    passwordHash: z.string(),
    /** As the owner writes it; empty: nobody is rung, callers leave a message. */
    ownerPhone: z.string().trim(),
    /** E.164 numbers of the account to take over. */
    numbers: z.array(z.string()).max(100),
  })
  .transform((input, context) => {
    const phone = input.ownerPhone === '' ? null : parseDialNumber(input.ownerPhone, input.country);
    if (input.ownerPhone !== '' && phone === null) {
      context.addIssue({ code: 'custom', path: ['ownerPhone'], message: 'This is no telephone number.' });
    }
    return { ...input, phone };
  });
type FirstBusiness = z.output<typeof inputSchema>;

const WORKDAY = [{ from: '09:00', to: '17:00' }];
const WEEK: Schedule['week'] = [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []];

/**
 * Makes the installation's first business with its owner, opening hours, a flow and alerts, and takes the chosen numbers over.
 * `failed` names numbers that the carrier did not let go of: they can be added later. Throws AppError('conflict') when there is a business already.
 */
export async function setUpFirstBusiness(
  input: z.input<typeof inputSchema>,
  now: number,
): Promise<{ slug: string; failed: string[] }> {
  const business = parseInput(inputSchema, input);
  if ((await listTenants()).length > 0) throw new AppError('conflict', 'There is a business already: sign in.');
  const { email, passwordHash } = business;
  const owner = await createUser({ email, name: business.ownerName, passwordHash, isOperator: true });
  const actor: AuditActor = { userId: owner.id, name: owner.name };
  const slug = slugOf(business.businessName);
  const { country, timeZone } = business;
  const scope = await createTenant(
    { name: business.businessName, slug, country, timeZone },
    { userId: owner.id, actor },
  );
  const flow = await addRouting(scope, business, actor, now);
  return { slug, failed: await takeOver(scope, business.numbers, flow, actor) };
}

async function addRouting(scope: TenantScope, business: FirstBusiness, actor: AuditActor, now: number) {
  const { businessName, ownerName, email, phone } = business;
  const phones = phone === null ? [] : [{ number: phone }];
  const person = await savePerson(scope, { name: ownerName, email, userId: actor.userId, phones }, actor);
  const closedMessage = `Thank you for calling ${businessName}. We are closed right now. Please leave a message after the tone.`;
  const schedule = await saveSchedule(
    scope,
    { id: null, name: 'Opening hours', timeZone: null, week: WEEK, exceptions: [], closedMessage },
    actor,
  );
  const personIds = phone === null ? [] : [person.id];
  const definition = makeDefaultFlow({
    businessName,
    scheduleId: schedule.id,
    departments: [],
    personIds,
    acceptByKey: true,
  });
  const { flowId } = await publishFlow(scope, { flowId: null, name: 'Main flow', definition }, actor, now);
  for (const event of ['missed_call', 'voicemail'] as const) {
    const channels: ('sms' | 'email')[] = phone === null ? ['email'] : ['email', 'sms'];
    await saveAlertRule(scope, { event, channels, personIds: [person.id] }, actor);
  }
  return { flowId, scheduleId: schedule.id };
}

async function takeOver(
  scope: TenantScope,
  numbers: readonly string[],
  routing: { flowId: string; scheduleId: string },
  actor: AuditActor,
): Promise<string[]> {
  const failed: string[] = [];
  for (const [index, number] of numbers.entries()) {
    const label = index === 0 ? 'Main number' : `Number ${index + 1}`;
    await addNumber(scope, { number, label, ...routing }, actor).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      failed.push(number);
    });
  }
  return failed;
}

/** The business's part of the address: its name in plain letters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return plain === '' || isReservedSlug(plain) ? `${plain}-business`.replace(/^-/, '') : plain;
}
