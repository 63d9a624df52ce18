'use server';

import { revalidatePath } from 'next/cache';
import { type TenantActionInput, tenantAction } from '@/lib/http/tenant-action';
import { setCallerBlocked } from '@/lib/services/contacts/set-caller-blocked';
import { BLOCK } from './block-strings';

/** Both take the caller's `number`. */
export const blockCaller = tenantAction('contacts.change', (input) => setBlocked(input, true));
export const unblockCaller = tenantAction('contacts.change', (input) => setBlocked(input, false));

async function setBlocked({ scope, tenant, form, actor }: TenantActionInput, blocked: boolean) {
  await setCallerBlocked(scope, { number: String(form.get('number') ?? ''), blocked }, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: blocked ? BLOCK.blocked : BLOCK.unblocked };
}
