import { AppError } from '@/lib/core/shared/app-error';
import { extensionProblem, parsePhoneNumber } from '@/lib/core/shared/phone-number';
import type { Contact } from '@/lib/db/contacts';
import { CONTACTS } from './contacts-strings';

/** A contact as the page edits it: texts as typed, '' for nothing. */
export type ContactDraft = Pick<Contact, 'name' | 'number' | 'vip' | 'blocked' | 'note'> & {
  tags: string;
  language: string;
};

/** What the page sent; the number as people of `country` write it. Throws AppError('invalid_input') that names the wrong number. */
export function readContactForm(form: FormData, country: string) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = parsePhoneNumber(text('number'), country);
  if (number === null) {
    const sentence = extensionProblem(text('number'), country) ?? CONTACTS.numberWrong;
    throw new AppError('invalid_input', sentence, { fields: { number: sentence } });
  }
  return {
    name: text('name'),
    number,
    tags: text('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    vip: form.get('vip') === 'on',
    blocked: form.get('blocked') === 'on',
    language: text('language') || null,
    note: text('note'),
  };
}
