import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Connection strings: `app` for web, voice and worker; `queue` for the worker's job queue alone. */
export type LoginUrls = { app: string; queue: string };

const APP = 'linekeeper_app';
const QUEUE = 'linekeeper_queue';
/** Roles belong to a whole PostgreSQL server: two starts at a time must not both create one. */
const ROLES_LOCK = 72707370;

/**
 * Makes or updates the job queue's tables and the two roles that processes log in as, and returns their connection strings. Neither owns
 * anything, is superuser, bypasses row-level security, or may become another role. Migrations must have run. The user of `ownerUrl`
 * needs to be allowed to create roles.
 */
export async function prepareLogins(ownerUrl: string, password: string): Promise<LoginUrls> {
  await prepareRoles(ownerUrl, async (client) => {
    const secret = client.escapeLiteral(password);
    for (const role of [APP, QUEUE]) await client.query(`alter role ${role} login password ${secret}`);
  });
  return { app: urlFor(ownerUrl, APP, password), queue: urlFor(ownerUrl, QUEUE, password) };
}

/**
 * The same where an operator made the login itself, as a member of both roles: `appUrl` is checked and used for everything. Throws an
 * Error with one sentence when that login could pass row-level security.
 */
export async function checkLogin(ownerUrl: string, appUrl: string): Promise<LoginUrls> {
  await prepareRoles(ownerUrl, async () => undefined);
  await withClient(appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; isAbove: boolean; isMember: boolean }>(`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole
          or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as "isAbove",
        pg_has_role(r.oid, '${APP}', 'usage') and pg_has_role(r.oid, '${QUEUE}', 'usage') as "isMember"
      from pg_roles r where rolname = current_user`);
    const [login] = rows;
    if (login?.isAbove)
      throw new Error(
        `The user ${login.name} of DATABASE_URL owns tables or is an administrator, so it could pass row-level security.`,
      );
    if (!login?.isMember) throw new Error(`The user of DATABASE_URL must be a member of ${APP} and ${QUEUE}.`);
  });
  return { app: appUrl, queue: appUrl };
}

async function prepareRoles(ownerUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
  await withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [ROLES_LOCK]);
    await client.query(GRANTS);
    await work(client);
  });
}

/** The queue's tables have row-level security without a policy, so until now only their owner saw anything. */
const GRANTS = `
do $$
declare queue_table text;
begin
  if not exists (select from pg_roles where rolname = '${QUEUE}') then
    create role ${QUEUE} nologin nobypassrls;
  end if;
  grant usage on schema graphile_worker to ${QUEUE};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${QUEUE};
  grant usage, select on all sequences in schema graphile_worker to ${QUEUE};
  grant execute on all functions in schema graphile_worker to ${QUEUE};
  for queue_table in select tablename from pg_tables where schemaname = 'graphile_worker' loop
    execute format('drop policy if exists linekeeper_queue on graphile_worker.%I', queue_table);
    execute format('create policy linekeeper_queue on graphile_worker.%I to ${QUEUE} using (true) with check (true)', queue_table);
  end loop;
end $$;`;

function urlFor(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
