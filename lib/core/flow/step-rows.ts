import { z } from 'zod';

/**
 * The id of a row of a step's form, `r1`, `r2` …: the step has an exit of that name, which keeps its connection when rows are moved. It can
 * be no name of any other exit.
 */
export const rowIdSchema = z.string().regex(/^r[1-9]\d{0,3}$/, 'A row’s id looks like r1.');

/** For a refinement: no two rows may share an exit. */
export function haveOwnIds(rows: readonly { id: string }[]): boolean {
  return new Set(rows.map((row) => row.id)).size === rows.length;
}

export const OWN_IDS = 'Two rows have the same id.';
