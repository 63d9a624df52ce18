-- Flows that are drafted, tried and published; prompts, contacts and callbacks; people and departments with hours and strategies.

alter table flow
  add column draft jsonb,
  add column draft_revision integer not null default 0,
  add column draft_saved_at timestamptz(3),
  add column draft_saved_by text,
  add column canary_version_id text,
  add column canary_share integer check (canary_share between 1 and 99),
  add column canary_started_at timestamptz(3),
  add column scheduled_version_id text,
  add column scheduled_at timestamptz(3),
  add column archived_at timestamptz(3),
  add foreign key (tenant_id, canary_version_id) references flow_version (tenant_id, id),
  add foreign key (tenant_id, scheduled_version_id) references flow_version (tenant_id, id);
alter table flow_version add column author text not null default '';

create table flow_case (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  flow_id text not null,
  name text not null,
  scenario jsonb not null,
  expected jsonb not null,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (tenant_id, id),
  foreign key (tenant_id, flow_id) references flow (tenant_id, id) on delete cascade on update cascade
);
create index flow_case_tenant_id_flow_id_idx on flow_case (tenant_id, flow_id);

create table replay (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  flow_id text not null,
  definition jsonb not null,
  period_from timestamptz(3) not null,
  period_to timestamptz(3) not null,
  status text not null default 'waiting',
  done integer not null default 0,
  total integer not null default 0,
  result jsonb,
  created_at timestamptz(3) not null default current_timestamp,
  primary key (tenant_id, id),
  foreign key (tenant_id, flow_id) references flow (tenant_id, id) on delete cascade on update cascade
);
create index replay_tenant_id_flow_id_idx on replay (tenant_id, flow_id);

create table prompt (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  name text not null,
  variants jsonb not null default '{}',
  created_at timestamptz(3) not null default current_timestamp,
  updated_at timestamptz(3) not null default current_timestamp,
  primary key (tenant_id, id)
);

create table contact (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  name text not null,
  number text not null,
  tags text[] not null default '{}',
  vip boolean not null default false,
  blocked boolean not null default false,
  language text,
  note text not null default '',
  created_at timestamptz(3) not null default current_timestamp,
  primary key (tenant_id, id)
);
create unique index contact_tenant_id_number_key on contact (tenant_id, number);

create table callback (
  tenant_id text not null references tenant (id) on delete cascade on update cascade,
  id text not null,
  call_id text not null,
  number text not null,
  note text not null default '',
  department_id text,
  requested_at timestamptz(3) not null,
  done_at timestamptz(3),
  primary key (tenant_id, id)
);
create index callback_tenant_id_done_at_requested_at_idx on callback (tenant_id, done_at, requested_at);

alter table person
  add column schedule_id text,
  add column do_not_disturb_until timestamptz(3),
  add column extension text,
  add foreign key (tenant_id, schedule_id) references schedule (tenant_id, id);
create unique index person_tenant_id_extension_key on person (tenant_id, extension);
alter table phone
  add column schedule_id text,
  add foreign key (tenant_id, schedule_id) references schedule (tenant_id, id);
alter table department
  add column sticky boolean not null default false,
  add column ring_seconds integer,
  add column schedule_id text,
  add column overflow_department_id text,
  add foreign key (tenant_id, schedule_id) references schedule (tenant_id, id),
  add foreign key (tenant_id, overflow_department_id) references department (tenant_id, id);
alter table department_member add column weight integer not null default 1 check (weight between 1 and 100);

-- The same wall as every table of a tenant has.
do $$
declare
  name text;
begin
  foreach name in array array['flow_case', 'replay', 'prompt', 'contact', 'callback'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy tenant on %I to linekeeper_app
         using (tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')))
         with check (tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')))', name);
    execute format('grant select, insert, update, delete on %I to linekeeper_app', name);
  end loop;
end $$;

-- Every machine reads its snapshot again: it holds more than before.
update tenant set snapshot_version = snapshot_version + 1;
