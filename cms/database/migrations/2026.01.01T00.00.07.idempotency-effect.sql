-- An effect and the note that it took place commit together; the claim names the try that may commit it.
alter table idempotency_keys add column claim uuid;
alter table idempotency_keys drop constraint idempotency_keys_state_check;
alter table idempotency_keys add constraint idempotency_keys_state_check check (state in ('under-way', 'took-effect', 'answered'));
