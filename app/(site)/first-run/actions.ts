'use server';

import { revalidatePath } from 'next/cache';
import { enterSetUpCode, givenAccount, hasSetUpCode, isFirstRun } from '@/lib/auth/first-run';
import { hashPassword } from '@/lib/auth/password';
import { passwordProblem } from '@/lib/auth/password-problem';
import { forgetSetUpCode } from '@/lib/config/setup-code';
import { AppError } from '@/lib/core/shared/app-error';
import type { FormState } from '@/lib/core/shared/form-state';
import { formAction } from '@/lib/http/form-action';
import { setUpFirstBusiness } from '@/lib/services/tenants/set-up-first-business';
import { FIRST_RUN } from './first-run-strings';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

async function requireFirstRun(): Promise<void> {
  if (!(await isFirstRun())) throw new AppError('not_found', 'There is a business already: sign in.');
}

export async function sendSetUpCode(previous: FormState, form: FormData): Promise<FormState> {
  return formAction('first-run', previous, async () => {
    await requireFirstRun();
    await enterSetUpCode(text(form, 'code'));
    revalidatePath('/first-run');
    return { message: '' };
  });
}

/** Everything that the form asks for, in one go; public, so it asks for the code by itself. */
export async function makeFirstBusiness(previous: FormState, form: FormData): Promise<FormState> {
  return formAction('first-run', previous, async () => {
    await requireFirstRun();
    if (!(await hasSetUpCode()) || givenAccount() === null) throw new AppError('forbidden', FIRST_RUN.codeTitle);
    const password = text(form, 'password');
    const problem = passwordProblem(password);
    if (problem !== null) throw new AppError('invalid_input', problem, { fields: { password: problem } });
    const { failed } = await setUpFirstBusiness(
      {
        businessName: text(form, 'businessName'),
        country: text(form, 'country'),
        timeZone: text(form, 'timeZone'),
        ownerName: text(form, 'ownerName'),
        email: text(form, 'email').trim(),
        ownerPhone: text(form, 'ownerPhone'),
        passwordHash: await hashPassword(password),
        numbers: form.getAll('numbers').map(String),
      },
      Date.now(),
    );
    forgetSetUpCode();
    const message =
      failed.length === 0 ? FIRST_RUN.done : `${FIRST_RUN.done} ${FIRST_RUN.doneFailed} ${failed.join(', ')}`;
    return { message };
  });
}
