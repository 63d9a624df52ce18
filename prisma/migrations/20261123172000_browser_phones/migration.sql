-- A person's phone may be a browser, which has no number.
alter table phone
  add column kind text not null default 'number',
  alter column number drop not null,
  add constraint phone_number_by_kind check ((kind = 'number' and number is not null) or (kind = 'browser' and number is null));
