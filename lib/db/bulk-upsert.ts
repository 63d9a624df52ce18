/** Many rows in one statement: the rows travel as one JSON text and are spread by Postgres, so the statement never changes. */
export type BulkTable = {
  table: string;
  /** Column → type, in the order of the statement. */
  columns: Readonly<Record<string, string>>;
  key: readonly string[];
  /** Columns that a later row replaces; the others keep what was stored first. */
  replaced: readonly string[];
  /** Appended after `do update set …`, for example a `returning`. */
  suffix?: string;
};

/** SQL with one parameter: the rows as JSON text, each an object by column name. Two rows with one key are an error: fold them before. */
export function bulkUpsertSql({ table, columns, key, replaced, suffix = '' }: BulkTable): string {
  const names = Object.keys(columns);
  const list = names.join(', ');
  const typed = names.map((name) => `${name} ${columns[name]}`).join(', ');
  const sets = replaced.map((name) => `${name} = excluded.${name}`).join(', ');
  const onConflict = replaced.length === 0 ? 'do nothing' : `do update set ${sets}`;
  return `insert into ${table} (${list}) select ${list} from json_to_recordset($1::json) as r(${typed})
    on conflict (${key.join(', ')}) ${onConflict} ${suffix}`;
}
