import type { Metadata } from 'next';
import { BackLink } from '@/app/_components/back-link';
import { numberText } from '@/app/_components/caller';
import { PageHeader } from '@/app/_components/page-header';
import { UndoButton } from '@/app/_components/undo-button';
import { mayRole } from '@/lib/core/access/may-role';
import { requireRole } from '@/lib/core/access/require-role';
import { AppError } from '@/lib/core/shared/app-error';
import { listCalls } from '@/lib/db/calls';
import { type Contact, findContact } from '@/lib/db/contacts';
import { tenantPage } from '@/lib/http/tenant-page';
import { BlockButton } from '../../_components/block-button';
import { ContactCalls } from '../_components/contact-calls';
import { ContactEditor } from '../_components/contact-editor';
import { deleteOneContact, restoreContact, saveOneContact } from '../actions';
import type { ContactDraft } from '../contact-form';
import { CONTACTS } from '../contacts-strings';

export const metadata: Metadata = { title: CONTACTS.title };

const CALLS_SHOWN = 20;
const NEW: ContactDraft = { name: '', number: '', tags: '', vip: false, blocked: false, language: '', note: '' };

/** What do we know of this caller? `?number=` begins a new contact with that number. */
export default tenantPage('contacts.read', async ({ scope, tenant, role, params, searchParams, now }) => {
  const { slug, country, timeZone: zone } = tenant;
  const isNew = params['contactId'] === 'new';
  if (isNew) requireRole(role, 'contacts.change');
  const contact = isNew ? null : await findContact(scope, params['contactId'] ?? '');
  if (!isNew && contact === null) throw new AppError('not_found', CONTACTS.gone);
  const number = typeof searchParams['number'] === 'string' ? searchParams['number'].slice(0, 30) : '';
  const list = `/${slug}/contacts`;
  const context = { slug, country, zone, now };
  const mayChange = mayRole(role, 'contacts.change');
  const calls =
    contact === null ? [] : (await listCalls(scope, { caller: contact.number }, { rows: CALLS_SHOWN })).calls;
  return (
    <>
      <BackLink href={list}>{CONTACTS.back}</BackLink>
      <PageHeader
        title={CONTACTS.title}
        answer={contact?.name ?? CONTACTS.newTitle}
        actions={
          contact === null || !mayChange ? null : (
            <BlockButton slug={slug} number={contact.number} caller={contact.name} isBlocked={contact.blocked} />
          )
        }
      />
      <ContactEditor
        id={contact?.id ?? ''}
        contact={contact === null ? { ...NEW, number } : draftOf(contact, country)}
        doneHref={list}
        save={saveOneContact.bind(null, slug)}
        mayChange={mayChange}
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
      {contact === null ? null : (
        <ContactCalls calls={calls} mayListen={mayRole(role, 'recordings.listen')} {...context} />
      )}
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
