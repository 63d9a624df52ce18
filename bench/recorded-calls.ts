import pg from 'pg';

export type RecordedCall = { callSid: string; outcome: string | null; status: string };

/** What the database holds of calls, read as the owner of the tables; survives a database that is away for a while. */
export class RecordedCalls {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
    this.#pool.on('error', () => undefined);
  }

  async list(): Promise<RecordedCall[]> {
    const { rows } = await this.#pool.query('select call_sid as "callSid", outcome, status from call');
    return rows;
  }

  async countEnded(): Promise<number> {
    const { rows } = await this.#pool.query('select count(*)::int as count from call where outcome is not null');
    return rows[0].count;
  }

  /** Raw events per call: one for each webhook that was taken in. */
  async eventsPerCall(): Promise<Map<string, number>> {
    const { rows } = await this.#pool.query(
      `select c.call_sid, count(*)::int as count from call_event e join call c on c.tenant_id = e.tenant_id and c.id = e.call_id group by 1`,
    );
    return new Map(rows.map((row) => [row.call_sid, row.count]));
  }

  async countEvents(): Promise<number> {
    const { rows } = await this.#pool.query('select count(*)::int as count from call_event');
    return rows[0].count;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
