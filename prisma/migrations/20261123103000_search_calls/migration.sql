-- Finding a call by a piece of a number or name. Under row-level security Postgres may not use a LIKE to walk an index (the operator
-- could leak rows of others before the policy is asked), so this function walks it, and keeps to the tenant of the transaction by itself.
-- Null filters do not narrow. Dynamic, so that each combination is planned for what was asked.

create function search_call_ids(
  of_pattern text, of_direction text, of_outcome text, of_missed boolean, of_number text, of_person text,
  of_from timestamptz, of_to timestamptz, cursor_at timestamptz, cursor_id text, backwards boolean, most integer
) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  conditions text := concat(
    case when of_direction is not null then ' and direction = $3' end,
    case when of_outcome is not null then ' and outcome = $4' end,
    case when of_missed is not null then ' and missed = $5' end,
    case when of_number is not null then ' and number_id = $6' end,
    case when of_person is not null then ' and answered_by_person_id = $7' end,
    case when of_from is not null then ' and started_at >= $8' end,
    case when of_to is not null then ' and started_at < $9' end,
    case when cursor_at is not null and backwards then ' and (started_at, id) > ($10, $11)'
      when cursor_at is not null then ' and (started_at, id) < ($10, $11)' end);
  direction text := case when backwards then 'asc' else 'desc' end;
begin
  return query execute format(
    'select id from call where tenant_id = $1
       and lower(coalesce(from_number, '''') || '' '' || to_number || '' '' || coalesce(caller_name, '''')) like $2 %s
     order by started_at %s, id %s limit $12', conditions, direction, direction)
    using nullif(current_setting('app.tenant', true), ''), lower(of_pattern), of_direction, of_outcome, of_missed, of_number,
      of_person, of_from, of_to, cursor_at, cursor_id, most;
end $$;

grant create on schema public to linekeeper_definer;
alter function search_call_ids owner to linekeeper_definer;
revoke create on schema public from linekeeper_definer;
revoke execute on function search_call_ids from public;
grant execute on function search_call_ids to linekeeper_app;
