import type { Metadata } from 'next';
import { BackLink } from '@/app/_components/back-link';
import { numberText } from '@/app/_components/caller';
import { PageHeader } from '@/app/_components/page-header';
import { UndoButton } from '@/app/_components/undo-button';
import { mayRole } from '@/lib/core/access/may-role';
import { requireRole } from '@/lib/core/access/require-role';
import { AppError } from '@/lib/core/shared/app-error';
import { type Contact, findContact } from '@/lib/db/contacts';
import { tenantPage } from '@/lib/http/tenant-page';
import { ContactEditor } from '../_components/contact-editor';
import { deleteOneContact, restoreContact, saveOneContact } from '../actions';
import type { ContactDraft } from '../contact-form';
import { CONTACTS } from '../contacts-strings';

export const metadata: Metadata = { title: CONTACTS.title };

const NEW: ContactDraft = { name: '', number: '', tags: '', vip: false, blocked: false, language: '', note: '' };

/** What do we know of this caller? `?number=` begins a new contact with that number. */
export default tenantPage('contacts.read', async ({ scope, tenant, role, params, searchParams }) => {
  const { slug, country } = tenant;
  const isNew = params['contactId'] === 'new';
  if (isNew) requireRole(role, 'contacts.change');
  const contact = isNew ? null : await findContact(scope, params['contactId'] ?? '');
  if (!isNew && contact === null) throw new AppError('not_found', CONTACTS.gone);
  const number = typeof searchParams['number'] === 'string' ? searchParams['number'].slice(0, 30) : '';
  const list = `/${slug}/contacts`;
  return (
    <>
      <BackLink href={list}>{CONTACTS.back}</BackLink>
      <PageHeader title={CONTACTS.title} answer={contact?.name ?? CONTACTS.newTitle} />
      <ContactEditor
        id={contact?.id ?? ''}
        contact={contact === null ? { ...NEW, number } : draftOf(contact, country)}
        doneHref={list}
        save={saveOneContact.bind(null, slug)}
        mayChange={mayRole(role, 'contacts.change')}
      >
        {contact === null ? null : (
          <UndoButton
            act={deleteOneContact.bind(null, slug)}
            undo={restoreContact.bind(null, slug)}
            values={{ id: contact.id, contact: JSON.stringify(contact) }}
            undoWord={CONTACTS.undo}
            label={`${CONTACTS.remove}: ${contact.name}`}
            doneHref={list}
            kind="danger"
          >
            {CONTACTS.remove}
          </UndoButton>
        )}
      </ContactEditor>
    </>
  );
});

function draftOf(contact: Contact, country: string): ContactDraft {
  const { name, number, tags, vip, blocked, language, note } = contact;
  return {
    name,
    number: numberText(number, country),
    tags: tags.join(', '),
    vip,
    blocked,
    language: language ?? '',
    note,
  };
}
