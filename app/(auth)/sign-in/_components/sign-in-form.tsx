'use client';

import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { TextField } from '@/app/_components/text-field';
import { SIGN_IN } from './sign-in-strings';

type Errors = Readonly<Record<string, string>>;

function missingFields(email: string, password: string): Errors {
  return {
    ...(email === '' ? { email: SIGN_IN.emailMissing } : {}),
    ...(password === '' ? { password: SIGN_IN.passwordMissing } : {}),
  };
}

async function trySignIn(email: string, password: string): Promise<Errors> {
  const answer = await signIn('credentials', { redirect: false, email, password }).catch(() => undefined);
  if (!answer || (answer.error && answer.status >= 500)) return { '': SIGN_IN.offline };
  if (!answer.error) return {};
  return answer.error === 'TooMany' ? { '': SIGN_IN.tooMany } : { password: SIGN_IN.refused };
}

export function SignInForm({ onwards }: { onwards: string }) {
  const router = useRouter();
  const [errors, setErrors] = useState<Errors>({});
  const [isPending, setPending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const missing = missingFields(email, password);
    if (Object.keys(missing).length > 0) return setErrors(missing);
    setPending(true);
    const failed = await trySignIn(email, password);
    setErrors(failed);
    if (Object.keys(failed).length > 0) return setPending(false);
    router.replace(onwards);
    router.refresh();
  };

  return (
    <form onSubmit={submit} noValidate method="post" className="flex flex-col gap-4">
      <ErrorSummary title={SIGN_IN.errorTitle} errors={errors} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={SIGN_IN.email}
        autoComplete="username"
        error={errors['email']}
        required
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={SIGN_IN.password}
        autoComplete="current-password"
        error={errors['password']}
        required
      />
      <Button type="submit" kind="primary" disabled={isPending}>
        {isPending ? SIGN_IN.pending : SIGN_IN.submit}
      </Button>
    </form>
  );
}
