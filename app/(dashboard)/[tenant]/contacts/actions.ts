'use server';

import { revalidatePath } from 'next/cache';
import { parseJson } from '@/lib/core/shared/json';
import { tenantAction } from '@/lib/http/tenant-action';
import { deleteContact } from '@/lib/services/contacts/delete-contact';
import { contactInputSchema, saveContact } from '@/lib/services/contacts/save-contact';
import { parseInput } from '@/lib/services/parse-input';
import { readContactForm } from './contact-form';
import { CONTACTS } from './contacts-strings';

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');

/** Saves the contact with `id`, or a new one. */
export const saveOneContact = tenantAction('contacts.change', async ({ scope, tenant, form, actor }) => {
  await saveContact(scope, { ...readContactForm(form, tenant.country), id: text(form.get('id')) || null }, actor);
  revalidatePath(`/${tenant.slug}/contacts`, 'layout');
  return { message: CONTACTS.saved };
});

export const deleteOneContact = tenantAction('contacts.change', async ({ scope, tenant, form, actor }) => {
  await deleteContact(scope, text(form.get('id')), actor);
  revalidatePath(`/${tenant.slug}/contacts`, 'layout');
  return { message: CONTACTS.removed };
});

/** Puts a contact back as it was when it was deleted. */
export const restoreContact = tenantAction('contacts.change', async ({ scope, tenant, form, actor }) => {
  const contact = parseInput(contactInputSchema, parseJson(text(form.get('contact')) || 'null'));
  await saveContact(scope, contact, actor, true);
  revalidatePath(`/${tenant.slug}/contacts`, 'layout');
  return { message: CONTACTS.restored };
});
