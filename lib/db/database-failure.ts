import { AppError } from '../core/shared/app-error';

/** Tells a Postgres that cannot be reached, which passes, from a statement that it refused, which does not. */
const DOWN_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  '57P01', // ended by an administrator
  '57P02', // crashed
  '57P03', // starting up or shutting down
  '53300', // too many connections
  'P1001',
  'P1002',
  'P1008',
  'P1017',
]);
const DOWN_MESSAGE =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|can't reach database|server closed the connection|unable to start a transaction/i;
const CAUSES_MAX = 6;
/** A character, or a moment, that Postgres has no place for: 22021 and 22P05 a NUL in a text or in JSON, 22008 a year before 1. */
const UNSTORABLE_CODES = new Set(['22021', '22P05', '22008']);

/** True when the same work may succeed once Postgres is back. */
export function isDatabaseDown(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, message }) => DOWN_CODES.has(code) || code.startsWith('08') || DOWN_MESSAGE.test(message),
  );
}

/**
 * True when the same work can never succeed because of what is in it: Postgres refused the data (classes 22 and 23), or the
 * program itself failed on it. A full disk, a missing table or a lost connection is none of that.
 */
export function isRefusedForContent(error: unknown): boolean {
  if (isDatabaseDown(error)) return false;
  const codes = chainOf(error).map(({ code }) => code);
  return codes.every((code) => code === '') || codes.some((code) => code.startsWith('22') || code.startsWith('23'));
}

/** True when a unique key was already taken. */
export function isUniqueViolation(error: unknown): boolean {
  return chainOf(error).some(({ code }) => code === 'P2002' || code === '23505');
}

/**
 * The error as the caller should see it: AppError('unavailable') when Postgres is out of reach, AppError('invalid_input') when
 * it has no place for what somebody sent, else unchanged.
 */
export function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isDatabaseDown(error)) {
    return new AppError(
      'unavailable',
      'The database cannot be reached at the moment. Calls go on; try again in a minute.',
      { cause: error },
    );
  }
  if (chainOf(error).some(({ code }) => UNSTORABLE_CODES.has(code))) {
    const sentence = 'There is a character or a date in what was sent that cannot be stored. Write it again.';
    return new AppError('invalid_input', sentence, { cause: error });
  }
  return error;
}

function chainOf(error: unknown): { code: string; message: string }[] {
  const chain: { code: string; message: string }[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && chain.length < CAUSES_MAX) {
    const link = waiting.shift();
    if (typeof link !== 'object' || link === null) continue;
    chain.push({ code: textOf(link, 'code') || textOf(link, 'originalCode'), message: textOf(link, 'message') });
    if ('cause' in link) waiting.push(link.cause);
    if ('errors' in link && Array.isArray(link.errors)) waiting.push(...link.errors);
    if ('meta' in link && typeof link.meta === 'object' && link.meta !== null && 'driverAdapterError' in link.meta) {
      waiting.push(link.meta.driverAdapterError);
    }
  }
  return chain;
}

function textOf(holder: object, name: string): string {
  const value = Object.entries(holder).find(([key]) => key === name)?.[1] ?? Reflect.get(holder, name);
  return typeof value === 'string' ? value : '';
}
