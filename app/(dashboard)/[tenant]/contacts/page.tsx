import { Contact, Plus, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Button, buttonClasses } from '@/app/_components/button';
import { Card } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { PageHeader } from '@/app/_components/page-header';
import { TextField } from '@/app/_components/text-field';
import { PAGE_ROWS_DEFAULT } from '@/lib/config/limits';
import { mayRole } from '@/lib/core/access/may-role';
import { listContacts } from '@/lib/db/contacts';
import { tenantPage } from '@/lib/http/tenant-page';
import { ContactList } from './_components/contact-list';
import { CONTACTS, contactsAnswer } from './contacts-strings';

export const metadata: Metadata = { title: CONTACTS.title };

/** Who is it that calls? */
export default tenantPage('contacts.read', async ({ scope, tenant, role, searchParams }) => {
  const { slug, country } = tenant;
  const base = `/${slug}/contacts`;
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');
  const search = one(searchParams['search']).trim().slice(0, 80);
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(one(searchParams['page']))) || 1));
  const skip = (page - 1) * PAGE_ROWS_DEFAULT;
  const { contacts, total } = await listContacts(scope, search, { skip, most: PAGE_ROWS_DEFAULT });
  const hrefOf = (wanted: number) => `${base}?${new URLSearchParams({ search, page: String(wanted) })}`;
  const add = mayRole(role, 'contacts.change') ? (
    <Link href={`${base}/new`} className={buttonClasses({ kind: 'primary' })}>
      <Plus aria-hidden />
      {CONTACTS.add}
    </Link>
  ) : null;
  return (
    <>
      <PageHeader title={CONTACTS.title} answer={contactsAnswer(total, search)} actions={add} />
      <search className="mb-4">
        <form action={base} className="flex items-end gap-2">
          <TextField
            id="search"
            name="search"
            type="search"
            label={CONTACTS.search}
            hiddenLabel
            placeholder={CONTACTS.searchHint}
            defaultValue={search}
            className="w-full max-w-sm"
          />
          <Button type="submit">{CONTACTS.find}</Button>
        </form>
      </search>
      <Card aria-label={CONTACTS.title}>
        {contacts.length > 0 ? (
          <ContactList contacts={contacts} slug={slug} country={country} />
        ) : search === '' && page === 1 ? (
          <EmptyState icon={Contact} title={CONTACTS.emptyTitle} text={CONTACTS.emptyText} />
        ) : (
          <EmptyState
            icon={SearchX}
            title={CONTACTS.none}
            text={CONTACTS.noneText}
            action={
              <Link href={base} className={buttonClasses()}>
                {CONTACTS.clear}
              </Link>
            }
          />
        )}
      </Card>
      {page > 1 || skip + contacts.length < total ? (
        <nav aria-label={CONTACTS.pages} className="mt-4 flex justify-between">
          {page > 1 ? (
            <Link href={hrefOf(page - 1)} className={buttonClasses()}>
              {CONTACTS.newer}
            </Link>
          ) : (
            <span />
          )}
          {skip + contacts.length < total ? (
            <Link href={hrefOf(page + 1)} className={buttonClasses()}>
              {CONTACTS.older}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
});
