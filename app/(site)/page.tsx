import Link from 'next/link';
import { buttonClasses } from '../_components/button';

export default function LandingPage() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col justify-center gap-4 p-6">
      <h1 className="text-xl font-semibold">Linekeeper</h1>
      <p className="text-base text-muted">The phone system that a small business runs on its own server.</p>
      <Link href="/sign-in" className={buttonClasses({ kind: 'primary' })}>
        Sign in
      </Link>
    </main>
  );
}
