-- What became of the texts that flows sent, and the place in the journey that asked for each.
alter table flow_text add column visit int;
create index flow_text_tenant_id_message_sid_idx on flow_text (tenant_id, message_sid);
create index flow_text_failed_idx on flow_text (tenant_id, created_at desc) where status = 'failed';
