import { AppError } from '../core/shared/app-error';
import type { FormState } from '../core/shared/form-state';
import { reportFailure } from './report-failure';

/** What an action says when it is done; `secret` is shown to the person this once, `madeId` names what was made. */
export type ActionResult = { message: string; secret?: string; madeId?: string };

/** Runs what a form asked for; refusals and failures become form state with the ids of the wrong fields, logged once. */
export async function formAction(
  edge: string,
  previous: FormState,
  run: () => Promise<ActionResult>,
): Promise<FormState> {
  const turn = turnAfter(previous);
  try {
    return { kind: 'saved', turn, ...(await run()) };
  } catch (error) {
    reportFailure(error, { edge });
    return failedState(error, turn);
  }
}

/** An action is a public endpoint: what it is handed as the form's last state may be anything. */
function turnAfter(previous: unknown): number {
  const turn = typeof previous === 'object' && previous !== null && 'turn' in previous ? previous.turn : 0;
  return Number.isSafeInteger(turn) ? Number(turn) + 1 : 1;
}

function failedState(error: unknown, turn: number): FormState {
  if (!(error instanceof AppError)) {
    const message = 'Something went wrong on our side; nothing was changed. Calls go on as before.';
    return { kind: 'failed', turn, message, errors: { '': message } };
  }
  const entries = Object.entries(error.fields).map(([field, sentence]) => [field.replaceAll('.', '-'), sentence]);
  const errors = entries.length > 0 ? Object.fromEntries(entries) : { '': error.message };
  return { kind: 'failed', turn, message: error.message, errors };
}
