-- What flows do beside their calls: tags and fields on the call itself, and texts that are sent once each.
alter table call
  add column tags text[] not null default '{}',
  add column fields jsonb not null default '{}';

create table flow_text (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  call_id text not null,
  to_number text not null,
  body text not null,
  status text not null default 'queued',
  problem text,
  message_sid text,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (tenant_id, id)
);
create index flow_text_tenant_id_call_id_idx on flow_text (tenant_id, call_id);

alter table flow_text enable row level security;
alter table flow_text force row level security;
create policy tenant on flow_text to linekeeper_app
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')));
grant select, insert, update, delete on flow_text to linekeeper_app;
