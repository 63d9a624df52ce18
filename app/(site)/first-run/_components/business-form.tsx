'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { signIn } from 'next-auth/react';
import { useActionState, useEffect, useRef, useState } from 'react';
import { Button, buttonClasses } from '@/app/_components/button';
import { ErrorSummary } from '@/app/_components/error-summary';
import { KeptForm } from '@/app/_components/kept-form';
import { SelectField } from '@/app/_components/select-field';
import { TextField } from '@/app/_components/text-field';
import { type FormState, IDLE_FORM } from '@/lib/core/shared/form-state';
import { FIRST_RUN } from '../first-run-strings';

type Option = { value: string; label: string };

type BusinessFormProps = {
  make: (state: FormState, form: FormData) => Promise<FormState>;
  countries: readonly Option[];
  timeZones: readonly Option[];
  /** null: the carrier did not accept the account. */
  numbers: readonly Option[] | null;
};

/** The whole of the set-up in one form; what was typed stays when something is wrong. */
export function BusinessForm({ make, countries, timeZones, numbers }: BusinessFormProps) {
  const [state, send, isPending] = useActionState(make, IDLE_FORM);
  const errors = state.kind === 'failed' ? state.errors : {};
  const typed = useRef<{ email: string; password: string } | null>(null);
  const sendAndKeep = (form: FormData) => {
    typed.current = { email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') };
    send(form);
  };
  if (state.kind === 'saved') return <Done message={state.message} typed={typed.current} />;
  return (
    <KeptForm send={sendAndKeep} className="flex flex-col gap-6">
      <ErrorSummary title={FIRST_RUN.errorTitle} errors={errors} />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 text-base font-semibold">{FIRST_RUN.business}</legend>
        <TextField
          id="businessName"
          name="businessName"
          label={FIRST_RUN.businessName}
          error={errors['businessName']}
          autoComplete="organization"
        />
        <SelectField
          id="country"
          name="country"
          label={FIRST_RUN.country}
          options={countries}
          value="US"
          error={errors['country']}
        />
        <SelectField
          id="timeZone"
          name="timeZone"
          label={FIRST_RUN.timeZone}
          options={timeZones}
          value="America/New_York"
          error={errors['timeZone']}
        />
      </fieldset>
      <OwnerFields errors={errors} />
      <NumberFields numbers={numbers} />
      <Button type="submit" kind="primary" disabled={isPending}>
        {isPending ? FIRST_RUN.pending : FIRST_RUN.submit}
      </Button>
    </KeptForm>
  );
}

function OwnerFields({ errors }: { errors: Readonly<Record<string, string>> }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-base font-semibold">{FIRST_RUN.owner}</legend>
      <TextField
        id="ownerName"
        name="ownerName"
        label={FIRST_RUN.ownerName}
        error={errors['ownerName']}
        autoComplete="name"
      />
      <TextField
        id="email"
        name="email"
        type="email"
        label={FIRST_RUN.email}
        hint={FIRST_RUN.emailHint}
        error={errors['email']}
        autoComplete="username"
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={FIRST_RUN.password}
        hint={FIRST_RUN.passwordHint}
        error={errors['password']}
        autoComplete="new-password"
      />
      <TextField
        id="ownerPhone"
        name="ownerPhone"
        type="tel"
        label={FIRST_RUN.ownerPhone}
        hint={FIRST_RUN.ownerPhoneHint}
        error={errors['ownerPhone']}
        autoComplete="tel"
      />
    </fieldset>
  );
}

function NumberFields({ numbers }: Pick<BusinessFormProps, 'numbers'>) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-base font-semibold">{FIRST_RUN.numbers}</legend>
      {numbers === null ? <p className="text-sm text-missed">{FIRST_RUN.numbersFailed}</p> : null}
      {numbers?.length === 0 ? <p className="text-sm text-muted">{FIRST_RUN.numbersNone}</p> : null}
      {numbers && numbers.length > 0 ? <p className="text-sm text-muted">{FIRST_RUN.numbersHint}</p> : null}
      {numbers?.map(({ value, label }) => (
        <label key={value} className="touch-target flex min-h-9 items-center gap-2 text-sm">
          <input type="checkbox" name="numbers" value={value} className="size-5 accent-accent" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Signs the owner in with what was just typed, so that nothing has to be typed twice; the link is for when that fails. */
function Done({ message, typed }: { message: string; typed: { email: string; password: string } | null }) {
  const router = useRouter();
  const [hasFailed, setFailed] = useState(typed === null);
  useEffect(() => {
    if (typed === null) return;
    signIn('credentials', { redirect: false, ...typed }).then(
      (answer) => (answer?.error ? setFailed(true) : router.replace('/')),
      () => setFailed(true),
    );
  }, [typed, router]);
  return (
    <div role="status" className="flex flex-col items-start gap-4">
      <p className="text-base">{message}</p>
      {hasFailed ? (
        <Link href="/sign-in" className={buttonClasses({ kind: 'primary' })}>
          {FIRST_RUN.signIn}
        </Link>
      ) : (
        <p className="text-sm text-muted">{FIRST_RUN.signingIn}</p>
      )}
    </div>
  );
}
