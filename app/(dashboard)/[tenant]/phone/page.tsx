import { ExternalLink, Headset } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionButton } from '@/app/_components/action-button';
import { buttonClasses } from '@/app/_components/button';
import { Card } from '@/app/_components/card';
import { EmptyState } from '@/app/_components/empty-state';
import { PageHeader } from '@/app/_components/page-header';
import { ownPerson } from '@/lib/core/people/own-person';
import { listPeople } from '@/lib/db/people';
import { tenantPage } from '@/lib/http/tenant-page';
import { BrowserPhone } from './_components/browser-phone';
import { switchBrowserPhone } from './actions';
import { PHONE } from './phone-strings';

export const metadata: Metadata = { title: PHONE.title };

/** Can I take calls here? */
export default tenantPage('browserPhone.use', async ({ scope, tenant, user }) => {
  const person = ownPerson(await listPeople(scope), user);
  const isOn = person?.phones.some(({ kind, enabled }) => kind === 'browser' && enabled) === true;
  const action = switchBrowserPhone.bind(null, tenant.slug);
  if (person !== null && isOn) {
    return (
      <>
        <PageHeader
          title={PHONE.title}
          answer={PHONE.answerOn(person.name)}
          actions={
            <>
              <a
                href={`/${tenant.slug}/phone`}
                target="_blank"
                rel="noreferrer"
                className={buttonClasses({ size: 'small' })}
              >
                <ExternalLink aria-hidden />
                {PHONE.ownTab}
              </a>
              <ActionButton action={action} values={{ enabled: 'no' }}>
                {PHONE.switchOff}
              </ActionButton>
            </>
          }
        />
        <BrowserPhone openHref={`/${tenant.slug}/phone/open`} country={tenant.country} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={PHONE.title} answer={person === null ? PHONE.answerNobody : PHONE.answerOff} />
      <Card>
        {person === null ? (
          <EmptyState
            icon={Headset}
            title={PHONE.nobody}
            text={PHONE.nobodyText(user.email)}
            action={
              <Link href={`/${tenant.slug}/people`} className={buttonClasses()}>
                {PHONE.people}
              </Link>
            }
          />
        ) : (
          <EmptyState
            icon={Headset}
            title={PHONE.off}
            text={PHONE.offText}
            action={
              <ActionButton action={action} values={{ enabled: 'yes' }} kind="primary">
                {PHONE.switchOn}
              </ActionButton>
            }
          />
        )}
      </Card>
    </>
  );
});
