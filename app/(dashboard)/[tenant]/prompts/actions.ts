'use server';

import { revalidatePath } from 'next/cache';
import { tenantAction } from '@/lib/http/tenant-action';
import { deletePrompt } from '@/lib/services/prompts/delete-prompt';
import { removeLanguage, savePrompt, saveText } from '@/lib/services/prompts/save-prompt';
import { PROMPT } from './prompt-strings';
import { PROMPTS } from './prompts-strings';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Makes a prompt; the answer names it, for the way to its page. */
export const addPrompt = tenantAction('prompts.change', async ({ scope, tenant, form, actor }) => {
  const { id } = await savePrompt(scope, { name: text(form, 'name') }, actor);
  revalidatePath(`/${tenant.slug}/prompts`, 'layout');
  return { message: PROMPTS.added, madeId: id };
});

export const renamePrompt = tenantAction('prompts.change', async ({ scope, tenant, form, actor }) => {
  await savePrompt(scope, { id: text(form, 'id'), name: text(form, 'name') }, actor);
  revalidatePath(`/${tenant.slug}`, 'layout');
  return { message: PROMPT.renamed };
});

export const savePromptText = tenantAction('prompts.change', async ({ scope, tenant, form, actor }) => {
  const input = { promptId: text(form, 'id'), language: text(form, 'language'), text: text(form, 'text') };
  await saveText(scope, { ...input, voice: text(form, 'voice') || null }, actor);
  revalidatePath(`/${tenant.slug}/prompts`, 'layout');
  return { message: PROMPT.saved };
});

export const removePromptLanguage = tenantAction('prompts.change', async ({ scope, tenant, form, actor }) => {
  await removeLanguage(scope, { promptId: text(form, 'id'), language: text(form, 'language') }, actor);
  revalidatePath(`/${tenant.slug}/prompts`, 'layout');
  return { message: PROMPT.languageRemoved };
});

export const deleteOnePrompt = tenantAction('prompts.change', async ({ scope, tenant, form, actor }) => {
  await deletePrompt(scope, text(form, 'id'), actor);
  revalidatePath(`/${tenant.slug}/prompts`, 'layout');
  return { message: PROMPT.removed };
});
