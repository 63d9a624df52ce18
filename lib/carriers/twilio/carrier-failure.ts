import { AppError } from '../../core/shared/app-error';

/** What the carrier's package throws, or a failed connection, as the one error that callers of a carrier know. */
export function carrierFailure(what: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const reason = error instanceof Error ? error.message : 'it did not say why';
  return new AppError('carrier_failed', `The carrier could not ${what}: ${reason.slice(0, 300)}`, { cause: error });
}

/** True for the carrier's answer that there is no such thing (any more). */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}

/** The carrier's answer to a change of a call that has ended meanwhile. */
const CALL_IS_OVER = 21220;

export function isOver(error: unknown): boolean {
  return hasCode(error, CALL_IS_OVER);
}

/** The carrier's answer to a text whose recipient has stopped the texts of that number. */
const RECIPIENT_OPTED_OUT = 21610;

export function isOptedOut(error: unknown): boolean {
  return hasCode(error, RECIPIENT_OPTED_OUT);
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
