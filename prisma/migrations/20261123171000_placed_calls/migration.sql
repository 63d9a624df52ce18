-- Calls that we place ourselves, to record a prompt by phone or to try a draft. They are no calls of the business and stay out of `call`.
create table placed_call (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  kind text not null,
  subject_id text not null,
  to_number text not null,
  from_number text not null,
  carrier_account_id text not null,
  details jsonb not null,
  progress jsonb not null,
  is_over boolean not null default false,
  result text,
  problem text,
  created_by_user_id text,
  created_by text not null,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (tenant_id, id)
);
create index placed_call_tenant_id_subject_id_created_at_idx on placed_call (tenant_id, subject_id, created_at);
create index placed_call_tenant_id_created_at_idx on placed_call (tenant_id, created_at);

alter table placed_call enable row level security;
alter table placed_call force row level security;
create policy tenant on placed_call to linekeeper_app
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')));
grant select, insert, update, delete on placed_call to linekeeper_app;
