import { countries } from 'country-flag-icons';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { numberText } from '@/app/_components/caller';
import { givenAccount, hasSetUpCode, isFirstRun, prepareSetUpCode } from '@/lib/auth/first-run';
import { reportFailure } from '@/lib/http/report-failure';
import { checkWebhookRoute } from '@/lib/services/carrier-accounts/check-webhook-route';
import { listAccountNumbers } from '@/lib/services/carrier-accounts/list-account-numbers';
import { BusinessForm } from './_components/business-form';
import { CodeForm } from './_components/code-form';
import { makeFirstBusiness, sendSetUpCode } from './actions';
import { FIRST_RUN } from './first-run-strings';

export const metadata: Metadata = { title: FIRST_RUN.title };

/** Only while there is a carrier account and no business: makes the first business and takes over the account's numbers. */
export default async function FirstRunPage() {
  const account = givenAccount();
  if (account === null || !(await isFirstRun())) notFound();
  const isOurs = await hasSetUpCode();
  if (!isOurs) prepareSetUpCode();
  const route = isOurs ? await checkWebhookRoute() : null;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-6 py-12">
      <div>
        <p className="mb-6 text-sm font-semibold text-accent">Linekeeper</p>
        <h1 className="text-xl font-semibold">{isOurs ? FIRST_RUN.headline : FIRST_RUN.codeTitle}</h1>
        <p className="mt-1 text-base text-muted">{isOurs ? FIRST_RUN.lead : FIRST_RUN.codeLead}</p>
      </div>
      {route?.sentence ? (
        <div role="alert" className="rounded-md border border-line p-3 text-sm">
          <p className="font-semibold">{FIRST_RUN.webhooksTitle}</p>
          <p className="mt-1">{route.sentence}</p>
        </div>
      ) : null}
      {isOurs ? (
        <BusinessForm
          make={makeFirstBusiness}
          countries={countryOptions()}
          timeZones={Intl.supportedValuesOf('timeZone').map((zone) => ({
            value: zone,
            label: zone.replaceAll('_', ' '),
          }))}
          numbers={await numberOptions(account)}
        />
      ) : (
        <CodeForm send={sendSetUpCode} />
      )}
    </main>
  );
}

function countryOptions() {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return countries
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((left, right) => left.label.localeCompare(right.label));
}

async function numberOptions(account: NonNullable<ReturnType<typeof givenAccount>>) {
  try {
    const numbers = await listAccountNumbers(account);
    return numbers.map(({ number, label }) => ({ value: number, label: `${numberText(number, '')} ${label}` }));
  } catch (error) {
    reportFailure(error, { edge: 'first-run' });
    return null;
  }
}
