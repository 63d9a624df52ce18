-- What was said in a recording, where the carrier was asked to write it down; it goes when the recording goes.
alter table recording
  add column transcript_status text,
  add column transcript text;

-- Raw events are append-only for the app, but what was said must go when its recording goes.
create function forget_words(of_tenant text, of_call text, of_recording text) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from call_event where tenant_id = of_tenant and call_id = of_call
    and events @> jsonb_build_array(jsonb_build_object('kind', 'transcript', 'recordingSid', of_recording))
$$;
grant create on schema public to linekeeper_definer;
alter function forget_words(text, text, text) owner to linekeeper_definer;
revoke create on schema public from linekeeper_definer;
revoke all on function forget_words(text, text, text) from public;
grant execute on function forget_words(text, text, text) to linekeeper_app;
