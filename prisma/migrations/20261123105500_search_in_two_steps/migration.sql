-- Behind row-level security the planner may not look at statistics of what a LIKE matches, so it cannot tell a common piece of text from
-- a rare one. The function does: a common one fills its page from the calls next in order, anything rarer is found by the index.

create or replace function search_call_ids(
  of_pattern text, of_direction text, of_outcome text, of_missed boolean, of_number text, of_person text,
  of_from timestamptz, of_to timestamptz, cursor_at timestamptz, cursor_id text, backwards boolean, most integer
) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  next_in_order constant integer := 4000;
  tenant constant text := nullif(current_setting('app.tenant', true), '');
  pattern constant text := lower(of_pattern);
  direction constant text := case when backwards then 'asc' else 'desc' end;
  matches constant text :=
    'lower(coalesce(from_number, '''') || '' '' || to_number || '' '' || coalesce(caller_name, '''')) like $2';
  page constant text := format('order by started_at %s, id %s', direction, direction);
  conditions constant text := concat(
    'tenant_id = $1',
    case when of_direction is not null then ' and direction = $3' end,
    case when of_outcome is not null then ' and outcome = $4' end,
    case when of_missed is not null then ' and missed = $5' end,
    case when of_number is not null then ' and number_id = $6' end,
    case when of_person is not null then ' and answered_by_person_id = $7' end,
    case when of_from is not null then ' and started_at >= $8' end,
    case when of_to is not null then ' and started_at < $9' end,
    case when cursor_at is not null and backwards then ' and (started_at, id) > ($10, $11)'
      when cursor_at is not null then ' and (started_at, id) < ($10, $11)' end);
  found text[];
  looked_at integer;
begin
  execute format(
    'with nearest as materialized (select * from call where %s %s limit %s)
     select array(select id from nearest where %s %s limit $12), (select count(*) from nearest)',
    conditions, page, next_in_order, matches, page)
    into found, looked_at using tenant, pattern, of_direction, of_outcome, of_missed, of_number, of_person, of_from, of_to,
      cursor_at, cursor_id, most;
  if cardinality(found) >= most or looked_at < next_in_order then
    return query select unnest(found);
    return;
  end if;
  return query execute format(
    'with hits as materialized (select * from call where tenant_id = $1 and %s) select id from hits where %s %s limit $12',
    matches, conditions, page)
    using tenant, pattern, of_direction, of_outcome, of_missed, of_number, of_person, of_from, of_to,
      cursor_at, cursor_id, most;
end $$;
