-- The caps on outbound calls and texts that an owner set; names as in lib/core/routing/outbound-caps, missing ones are the usual.
alter table tenant add column outbound_caps jsonb not null default '{}';
