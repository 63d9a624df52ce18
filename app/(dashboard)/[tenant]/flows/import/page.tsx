import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClasses } from '@/app/_components/button';
import { PageHeader } from '@/app/_components/page-header';
import { tenantPage } from '@/lib/http/tenant-page';
import { ImportForm } from './_components/import-form';
import { IMPORT } from './import-strings';

export const metadata: Metadata = { title: IMPORT.title };

/** What is in this file, and what of it can be used here? */
export default tenantPage('flows.change', async ({ tenant }) => (
  <>
    <PageHeader
      title={IMPORT.title}
      answer={IMPORT.answer}
      actions={
        <Link href={`/${tenant.slug}/flows`} className={buttonClasses()}>
          {IMPORT.flows}
        </Link>
      }
    />
    <ImportForm slug={tenant.slug} />
  </>
));
