-- What was edited, where the published state differs from it because other flows are folded into it; null: the same.
alter table flow_version add column source jsonb;

-- Flows with something to do beside their calls: a version whose time has come, or one that is tried on a share of calls.
create function flows_to_tend(now timestamptz) returns table (tenant_id text, flow_id text)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select tenant_id, id from flow where scheduled_at <= now or canary_version_id is not null order by tenant_id, id
$$;
create policy lookup on flow for select to linekeeper_definer using (true);
grant select on flow to linekeeper_definer;
grant create on schema public to linekeeper_definer;
alter function flows_to_tend owner to linekeeper_definer;
revoke create on schema public from linekeeper_definer;
revoke execute on function flows_to_tend from public;
grant execute on function flows_to_tend to linekeeper_app;

create index flow_to_tend_idx on flow (scheduled_at, canary_version_id)
  where scheduled_at is not null or canary_version_id is not null;
