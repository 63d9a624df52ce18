import { AppError } from '../core/shared/app-error';
import { Prisma } from './generated/client';

/** Pages of the calls list: by key, not by number, so that page 10,000 costs what page 1 costs and new calls shift nothing. */
export type PageRequest = {
  rows: number;
  /** A page's `next`: the older calls after it. */
  after?: string | null | undefined;
  /** A page's `previous`: the newer calls before it. */
  before?: string | null | undefined;
};

export type CallCursor = { startedAt: number; id: string };

export function cursorTextOf({ startedAt, id }: CallCursor): string {
  return Buffer.from(`${startedAt}.${id}`).toString('base64url');
}

/** Throws AppError('invalid_input') for text that is no cursor of ours. */
export function parseCursor(text: string): CallCursor {
  const match = /^(\d{1,15})\.(call_[0-9a-z_]{1,60})$/.exec(Buffer.from(text, 'base64url').toString('utf8'));
  if (!match?.[1] || !match[2])
    throw new AppError('invalid_input', 'This page address is not right; go back to the first page.');
  return { startedAt: Number(match[1]), id: match[2] };
}

/** What comes after the cursor in reading order, newest first; with `backwards`, what comes before it. */
export function beyondCursor(cursor: CallCursor | null, backwards: boolean): Prisma.Sql {
  if (cursor === null) return Prisma.empty;
  const key = Prisma.sql`(${new Date(cursor.startedAt)}::timestamptz, ${cursor.id})`;
  return backwards ? Prisma.sql`and (c.started_at, c.id) > ${key}` : Prisma.sql`and (c.started_at, c.id) < ${key}`;
}
