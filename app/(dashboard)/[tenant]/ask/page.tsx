import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { buttonClasses } from '@/app/_components/button';
import { Card, CardHeader } from '@/app/_components/card';
import { formatZone } from '@/app/_components/format-moment';
import { PageHeader } from '@/app/_components/page-header';
import { Skeleton } from '@/app/_components/skeleton';
import { whoWouldAnswer } from '@/lib/core/flow/who-would-answer';
import { formatPhoneNumber } from '@/lib/core/shared/phone-number';
import { listNumbers } from '@/lib/db/numbers';
import { tenantPage } from '@/lib/http/tenant-page';
import { AnswerBranchItem } from './_components/answer-branch';
import { AskForm } from './_components/ask-form';
import { GapList } from './_components/gap-list';
import { readAsked, readQuestion } from './ask-data';
import { ASK } from './ask-strings';

export const metadata: Metadata = { title: ASK.title };

/** Who would answer on this date at this time from this number, and when would nobody be rung? */
export default tenantPage('flows.read', async ({ scope, tenant, searchParams, now }) => {
  const { timeZone: zone, country, slug } = tenant;
  const numbers = await listNumbers(scope);
  const question = readQuestion(searchParams, numbers, zone, country, now);
  const { number, errors } = question;
  if (number === null) return <PageHeader title={ASK.title} answer={ASK.noNumbers} />;
  const { flow, business, call, stranger } = await readAsked(scope, number, question.from);
  const isAsked = flow !== null && Object.keys(errors).length === 0;
  const answer = isAsked ? whoWouldAnswer({ flow, business, call, now: question.at }) : null;
  return (
    <>
      <PageHeader
        title={ASK.title}
        answer={flow === null ? ASK.noFlow : (answer?.sentence ?? ASK.question)}
        zone={formatZone(zone, now)}
        actions={
          <Link href={`/${slug}/ask/system`} className={buttonClasses()}>
            {ASK.system}
          </Link>
        }
      />
      <Card aria-label={ASK.form} className="mb-6">
        <CardHeader title={ASK.question} />
        <AskForm
          numbers={numbers.map(({ id, label, number: e164 }) => ({
            value: id,
            label: `${label} ${formatPhoneNumber(e164, country)}`,
          }))}
          numberId={number.id}
          caller={question.caller}
          date={question.date}
          time={question.time}
          errors={errors}
        />
      </Card>
      {answer === null ? null : (
        <Card aria-label={ASK.answer} className="mb-6">
          <CardHeader title={ASK.answer} />
          <ul>
            {answer.branches.map((branch) => (
              <AnswerBranchItem key={branch.choices.join() || 'all'} branch={branch} />
            ))}
          </ul>
        </Card>
      )}
      {flow === null ? null : (
        <Card aria-label={ASK.gaps}>
          <CardHeader title={ASK.gaps} hint={ASK.gapsHint} />
          <Suspense fallback={<Skeleton className="m-4 h-24" />}>
            <GapList flow={flow} business={business} call={stranger} scheduleId={number.scheduleId} now={now} />
          </Suspense>
        </Card>
      )}
    </>
  );
});
