-- "Nobody took a call there yet": asked of every phone that a draft names, while its owner waits.
create index call_leg_answered_number_idx on call_leg (tenant_id, to_number) where result = 'answered';
