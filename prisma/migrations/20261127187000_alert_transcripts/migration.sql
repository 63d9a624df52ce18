-- Whether the alert carried the transcript, so that a transcript which comes later is sent once and only where it is missing.
alter table alert_delivery add column with_transcript boolean not null default false;
