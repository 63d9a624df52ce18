import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentSession } from '@/lib/auth/current-session';
import { SignInForm } from './_components/sign-in-form';
import { SIGN_IN } from './_components/sign-in-strings';

export const metadata: Metadata = { title: SIGN_IN.title };

type PageProps = { searchParams: Promise<{ to?: string | string[] }> };

/** A path of ours to go on to; anything that a browser could take for another site leads to the front door. */
function safePath(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/[a-z0-9][\w\-/?=&.%+:,]*$/i.test(to) ? to : '/';
}

export default async function SignInPage({ searchParams }: PageProps) {
  const onwards = safePath((await searchParams).to);
  if (await currentSession()) redirect(onwards);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 p-6">
      <div>
        <p className="mb-6 text-sm font-semibold text-accent">Linekeeper</p>
        <h1 className="text-xl font-semibold">{SIGN_IN.title}</h1>
        <p className="text-base text-muted">{SIGN_IN.lead}</p>
      </div>
      <SignInForm onwards={onwards} />
    </main>
  );
}
