import { Phone } from 'lucide-react';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { currentSession } from '@/lib/auth/current-session';
import { isFirstRun } from '@/lib/auth/first-run';
import { env } from '@/lib/config/env';
import { listMembershipsOfUser } from '@/lib/db/memberships';
import { buttonClasses } from '../_components/button';
import { SITE } from './site-strings';

/** The front door: who is signed in goes to their business. */
export default async function LandingPage() {
  const session = await currentSession();
  const first = session ? (await listMembershipsOfUser(session.user.id))[0] : undefined;
  if (first) redirect(`/${first.slug}`);
  if (await isFirstRun()) redirect('/first-run');
  return (
    <main className="mx-auto flex min-h-dvh max-w-2xl flex-col justify-center gap-6 p-6">
      <p className="flex items-center gap-2 text-sm font-semibold text-accent">
        <Phone aria-hidden className="size-5" />
        Linekeeper
      </p>
      <h1 className="text-xl font-semibold text-balance">{SITE.headline}</h1>
      <p className="text-base text-muted">{session ? SITE.noBusiness : SITE.lead}</p>
      <div className="flex flex-wrap gap-3">
        {session ? null : (
          <Link href="/sign-in" className={buttonClasses({ kind: 'primary' })}>
            {SITE.signIn}
          </Link>
        )}
        {env.BOX_URL ? (
          <Link href="/phones" className={buttonClasses()}>
            {SITE.phones}
          </Link>
        ) : null}
      </div>
    </main>
  );
}
