-- Who stopped the texts of which of a business's numbers (STOP), and who allowed them again (START).
create table text_opt_out (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  own_number text not null,
  number text not null,
  opted_out boolean not null,
  changed_at timestamptz(3) not null,
  primary key (tenant_id, own_number, number)
);

alter table text_opt_out enable row level security;
alter table text_opt_out force row level security;
create policy tenant on text_opt_out to linekeeper_app
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')))
  with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')));
grant select, insert, update, delete on text_opt_out to linekeeper_app;
