-- The ledger: who changed what and when. Append-only, each entry chained to the one before by SHA-256.
create table ledger (
  seq bigint primary key,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  subject text not null,
  document_id text,
  change jsonb not null,
  previous_hash text not null,
  hash text not null unique
);
create index ledger_document on ledger (document_id, seq);

-- Where the chain ends. A tail cut off the ledger still stands here, and in the anchor file outside the database.
create table ledger_head (
  only_one boolean primary key default true check (only_one),
  seq bigint not null,
  hash text not null
);
insert into ledger_head (seq, hash) values (0, repeat('0', 64));

create function ledger_entry_hash(seq bigint, at timestamptz, actor jsonb, action text, subject text, document_id text, change jsonb, previous_hash text)
returns text language sql immutable as $$
  select encode(sha256(convert_to(
    jsonb_build_array(seq, extract(epoch from at)::numeric, actor, action, subject, document_id, change, previous_hash)::text, 'UTF8')), 'hex')
$$;

-- Appends one entry. The row lock on the head orders writers; it is taken last in a transaction (see ledger_row_changed),
-- so it cannot take part in a deadlock. Until the transaction ends its own end of the chain stands in a setting: a head
-- row written anew for each entry would leave as many dead ones, which every later entry would have to read past.
create function ledger_append(action text, subject text, document_id text, change jsonb) returns void language plpgsql as $$
declare
  own_end text := nullif(current_setting('rongqiao.ledger_end', true), '');
  head ledger_head%rowtype;
  who jsonb := coalesce(nullif(current_setting('rongqiao.actor', true), '')::jsonb, '{"kind":"system","id":"database"}');
  moment timestamptz := clock_timestamp();
  entry_hash text;
begin
  if own_end is null then
    select * into head from ledger_head for update;
  else
    head.seq := split_part(own_end, ' ', 1);
    head.hash := split_part(own_end, ' ', 2);
  end if;
  entry_hash := ledger_entry_hash(head.seq + 1, moment, who, action, subject, document_id, change, head.hash);
  insert into ledger values (head.seq + 1, moment, who, action, subject, document_id, change, head.hash, entry_hash);
  perform set_config('rongqiao.ledger_end', head.seq + 1 || ' ' || entry_hash, true);
end $$;

-- Queued with the first entry of a transaction, and due at COMMIT when the others are there too. Entries that come later
-- still find no end of their own, and queue it again.
create function ledger_move_head() returns trigger language plpgsql as $$
declare
  own_end text := nullif(current_setting('rongqiao.ledger_end', true), '');
begin
  if own_end is null then return null; end if;
  update ledger_head set seq = split_part(own_end, ' ', 1)::bigint, hash = split_part(own_end, ' ', 2);
  perform set_config('rongqiao.ledger_end', '', true);
  return null;
end $$;
create constraint trigger ledger_moves_head after insert on ledger deferrable initially deferred for each row
  when (coalesce(current_setting('rongqiao.ledger_end', true), '') = '') execute function ledger_move_head();

-- Deferred to COMMIT: the chain is locked for an instant, not for the length of a transaction.
create function ledger_row_changed() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  hidden text;
begin
  -- Secrets never enter the ledger.
  foreach hidden in array coalesce(tg_argv, '{}') loop
    before := before - hidden;
    after := after - hidden;
  end loop;
  if before is not null and before = after then return null; end if;
  perform ledger_append(lower(tg_op), tg_table_name, coalesce(after, before) ->> 'document_id', jsonb_build_object('before', before, 'after', after));
  return null;
end $$;

create function ledger_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger ledger_no_change before update or delete on ledger for each row execute function ledger_refuse();
create trigger ledger_no_truncate before truncate on ledger for each statement execute function ledger_refuse();

-- Puts a table under the ledger; columns named after it are left out of the entries.
create function ledger_watch(watched regclass, variadic hidden text[] default '{}') returns void language plpgsql as $$
declare
  arguments text := (select coalesce(string_agg(quote_literal(h), ', '), '') from unnest(hidden) h);
begin
  execute format('drop trigger if exists ledger_watch on %s', watched);
  execute format('create constraint trigger ledger_watch after insert or update or delete on %s deferrable initially deferred for each row execute function ledger_row_changed(%s)', watched, arguments);
end $$;
