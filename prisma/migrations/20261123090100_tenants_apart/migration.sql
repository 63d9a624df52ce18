-- Tenants apart: the second wall behind lib/db. The application works as linekeeper_app, which owns nothing; every table with a
-- tenant shows it only the rows of the tenant named by app.tenant, for the length of a transaction. Without one it sees nothing.
-- The few look-ups that cross tenants are functions of linekeeper_definer, which nobody signs in as.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

do $$
begin
  if not exists (select from pg_roles where rolname = 'linekeeper_app') then
    create role linekeeper_app nologin nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'linekeeper_definer') then
    create role linekeeper_definer nologin nobypassrls;
  end if;
  execute format('grant linekeeper_app, linekeeper_definer to %I', current_user);
end $$;

grant usage on schema public to linekeeper_app, linekeeper_definer;

-- Rows of one tenant ---------------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  for name in
    select c.relname
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to linekeeper_app
         using (tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')))
         with check (tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to linekeeper_app', name);
  end loop;
end $$;

alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant on tenant to linekeeper_app
  using (id = (select nullif(current_setting('app.tenant', true), '')))
  with check (id = (select nullif(current_setting('app.tenant', true), '')));
grant select, insert, update on tenant to linekeeper_app;

-- Append-only: what happened is not edited. Only the retention functions below delete.
revoke update, delete on call_event, audit_event from linekeeper_app;

-- People who sign in belong to the installation, not to a tenant.
grant select, insert, update, delete on app_user, session to linekeeper_app;

-- A number may only use an account of its own tenant or of the installation: a foreign key cannot say that.
create function number_account_is_ours() returns trigger language plpgsql
  security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from carrier_account a
    where a.id = new.carrier_account_id and (a.tenant_id is null or a.tenant_id = new.tenant_id)
  ) then
    raise exception 'The carrier account belongs to another tenant.' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;

create trigger number_account_is_ours before insert or update of carrier_account_id, tenant_id on number
  for each row execute function number_account_is_ours();

-- Look-ups across tenants ----------------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['tenant', 'member', 'api_key', 'number_directory', 'carrier_account', 'call', 'recording'] loop
    execute format('create policy lookup on %I for select to linekeeper_definer using (true)', name);
    execute format('grant select on %I to linekeeper_definer', name);
  end loop;
  foreach name in array array['call_event', 'audit_event'] loop
    execute format('create policy retention on %I to linekeeper_definer using (true)', name);
    execute format('grant select, delete on %I to linekeeper_definer', name);
  end loop;
end $$;

create policy installation on carrier_account to linekeeper_definer using (true) with check (tenant_id is null);
grant insert, update on carrier_account to linekeeper_definer;
grant create on schema public to linekeeper_definer;

create function tenant_versions() returns table (tenant_id text, snapshot_version bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, snapshot_version from tenant
$$;

create function all_tenants() returns table (id text, slug text, name text, status text, created_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, slug, name, status, created_at from tenant order by created_at, id
$$;

create function memberships_of_user(of_user text)
  returns table (tenant_id text, slug text, name text, status text, role text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.id, t.slug, t.name, t.status, m.role
  from member m join tenant t on t.id = m.tenant_id
  where m.user_id = of_user order by t.name, t.id
$$;

create function membership_by_slug(of_user text, of_slug text)
  returns table (tenant_id text, slug text, name text, status text, role text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.id, t.slug, t.name, t.status, m.role
  from tenant t join member m on m.tenant_id = t.id
  where t.slug = of_slug and m.user_id = of_user
$$;

create function api_key_by_hash(of_hash text)
  returns table (tenant_id text, id text, name text, prefix text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select tenant_id, id, name, prefix from api_key where hash = of_hash and revoked_at is null
$$;

create function holders_of_numbers(of_numbers text[]) returns table (number text, tenant_id text, number_id text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select number, tenant_id, number_id from number_directory where number = any (of_numbers)
$$;

create function all_carrier_accounts()
  returns table (id text, tenant_id text, carrier text, account_sid text, sealed_token text, reconciled_through timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select id, tenant_id, carrier, account_sid, sealed_token, reconciled_through from carrier_account order by created_at, id
$$;

create function save_installation_account(new_id text, of_carrier text, of_sid text, new_token text) returns text
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into carrier_account (id, carrier, account_sid, sealed_token) values (new_id, of_carrier, of_sid, new_token)
  on conflict (account_sid) do update set sealed_token = excluded.sealed_token
  returning id
$$;

create function mark_account_reconciled(of_account text, through timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update carrier_account set reconciled_through = through where id = of_account
$$;

create function silent_calls(before timestamptz, most integer)
  returns table (tenant_id text, id text, carrier text, call_sid text, number_id text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select tenant_id, id, carrier, call_sid, number_id from call
  where ended_at is null and updated_at < before order by updated_at limit most
$$;

create function recordings_due(now timestamptz, most integer) returns table (tenant_id text, id text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select tenant_id, id from recording
  where delete_after < now and (deleted_at is null or deleted_at_carrier_at is null) order by delete_after limit most
$$;

create function purge_call_events(of_tenant text, before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (delete from call_event where tenant_id = of_tenant and received_at < before returning 1)
  select count(*) from gone
$$;

create function purge_audit_events(of_tenant text, before timestamptz) returns bigint
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (delete from audit_event where tenant_id = of_tenant and at < before returning 1)
  select count(*) from gone
$$;

do $$
declare
  signature regprocedure;
begin
  for signature in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
  loop
    execute format('alter function %s owner to linekeeper_definer', signature);
    execute format('revoke execute on function %s from public', signature);
    execute format('grant execute on function %s to linekeeper_app', signature);
  end loop;
end $$;

revoke create on schema public from linekeeper_definer;

-- Jobs are enqueued in the transaction of the change that calls for them. The queue's tables belong to the owner of this
-- function; the worker makes them at its first start.
create function enqueue_jobs(jobs json) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform graphile_worker.add_jobs(array(
    select json_populate_record(null::graphile_worker.job_spec, job) from json_array_elements(jobs) job
  ));
end $$;
revoke execute on function enqueue_jobs(json) from public;
grant execute on function enqueue_jobs(json) to linekeeper_app;

-- Indexes that the schema language cannot say ---------------------------------------------------------------------------

create index call_silent_idx on call (updated_at) where ended_at is null;
create index call_live_idx on call (tenant_id, started_at) where ended_at is null;
create index recording_due_idx on recording (delete_after) where deleted_at is null or deleted_at_carrier_at is null;
create index call_search_idx on call using gin (
  tenant_id, (lower(coalesce(from_number, '') || ' ' || to_number || ' ' || coalesce(caller_name, ''))) gin_trgm_ops
);
