-- What somebody delivers regularly: one item of a department, an institution or of the platform itself. Operators keep these rows.
create table data_sources (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  item text not null check (length(item) between 2 and 80),
  -- documentId of the department or institution; the platform's own events have none.
  owner_kind text not null check (owner_kind in ('department', 'institution', 'platform')),
  owner_id text not null,
  owner_name text not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
  -- SourceSpec: format, mapping, acceptance; nobody sends files of what the platform itself knows.
  spec jsonb check ((spec is null) = (owner_kind = 'platform')),
  -- A period that comes again is the whole period: what is missing in it has ended.
  is_complete_per_period boolean not null default false,
  legal_basis text not null check (length(legal_basis) between 4 and 300),
  retention_months integer not null check (retention_months between 6 and 600),
  -- Days from one delivery to the next; null: whenever there is something.
  every_days integer check (every_days between 1 and 800),
  late_after_days integer not null default 5 check (late_after_days between 0 and 400),
  -- Days for which a fact stands after it was collected; null: for ever.
  valid_days integer check (valid_days between 1 and 4000),
  pull_url text check (length(pull_url) <= 500),
  is_active boolean not null default true,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index data_sources_of_owner on data_sources (owner_kind, owner_id);
select ledger_watch('data_sources');

-- Opens the push way of one source. Only the hash of the key is kept.
create table data_source_keys (
  id uuid primary key default gen_random_uuid(),
  source_id integer not null references data_sources (id),
  label text not null check (length(label) between 1 and 60),
  key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
  created_by integer,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index data_source_keys_of_source on data_source_keys (source_id) where revoked_at is null;
select ledger_watch('data_source_keys', 'key_hash', 'last_used_at');

-- One delivery. States and their moves: plugins/data-exchange/domain/batch-states.ts.
create table data_batches (
  id uuid primary key default gen_random_uuid(),
  source_id integer not null references data_sources (id),
  -- Counted within its source.
  number integer not null,
  corrects_id uuid references data_batches (id),
  way text not null check (way in ('upload', 'drop-folder', 'pull', 'push', 'platform')),
  file_name text not null check (length(file_name) between 1 and 200),
  -- null for what the platform itself reports.
  document_id uuid,
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  -- The deliverer's own name for this delivery: the same twice is one batch.
  push_key text check (length(push_key) between 1 and 255),
  state text not null default 'received' check (state in
    ('received', 'checking', 'accepted', 'accepted-in-part', 'quarantined', 'refused', 'withdrawn', 'superseded')),
  rows_read integer not null default 0,
  -- IntakeCounts, and what became of the good rows.
  counts jsonb,
  loaded jsonb,
  -- Columns found, with their share of blanks: what drift is measured by.
  columns jsonb,
  -- Rule → number of findings; the first of them stand in data_batch_findings.
  rules jsonb not null default '{}',
  reason_code text,
  reason text,
  period_from text,
  period_to text,
  received_by text not null,
  received_at timestamptz not null default now(),
  checked_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  version integer not null default 1,
  unique (source_id, number),
  check (state in ('received', 'checking') or checked_at is not null)
);
create unique index data_batches_one_push on data_batches (source_id, push_key) where push_key is not null;
-- The same file is taken once: while it is under way and ever after it was accepted.
create unique index data_batches_same_file on data_batches (source_id, file_hash)
  where file_hash is not null and state in ('received', 'checking', 'accepted', 'accepted-in-part');
create index data_batches_newest on data_batches (source_id, received_at desc);
select ledger_watch('data_batches', 'rows_read', 'columns');

create table data_batch_findings (
  batch_id uuid not null references data_batches (id),
  number integer not null,
  row_number integer,
  column_name text,
  rule text not null,
  -- Masked before it comes here.
  value text,
  sentence text not null,
  primary key (batch_id, number)
);

-- A feed is late, or its files are not what they were: one row from the alarm to its end.
create table data_feed_alarms (
  id integer generated always as identity primary key,
  source_id integer not null references data_sources (id),
  alarm text not null check (alarm in ('late', 'drift')),
  sentence text not null,
  raised_at timestamptz not null default now(),
  cleared_at timestamptz
);
create unique index data_feed_alarms_open on data_feed_alarms (source_id, alarm) where cleared_at is null;

-- What is on record about enterprises. Append-only: a correction is another row and ends the earlier one's validity.
-- Split by firm, so that one firm's facts lie in one small part however many firms there are.
create sequence credit_facts_id;
create table credit_facts (
  uscc text not null check (length(uscc) = 18),
  id bigint not null default nextval('credit_facts_id'),
  -- No references: sources and batches are never deleted (below), and millions of checks would cost more than the load.
  source_id integer not null,
  batch_id uuid not null,
  kind text not null,
  category text not null,
  period text not null check (period ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
  row_key text not null,
  content_hash bytea not null,
  body jsonb not null,
  collected_at timestamptz not null,
  valid_until date,
  -- When the platform came to know it, and when something newer took its place.
  known_from timestamptz not null,
  ended_at timestamptz,
  ended_by_batch_id uuid,
  primary key (uscc, id),
  check ((ended_at is null) = (ended_by_batch_id is null))
) partition by hash (uscc);
do $$ begin
  for part in 0..15 loop
    execute format('create table credit_facts_%s partition of credit_facts for values with (modulus 16, remainder %s)', part, part);
  end loop;
end $$;
-- Never twice, and the way to a firm's present facts.
create unique index credit_facts_live on credit_facts (uscc, source_id, row_key) where ended_at is null;
create index credit_facts_of_period on credit_facts (source_id, period);

-- The last day of a period: 2026, 2026-03 or 2026-03-15.
create function fact_period_end(period text) returns date language sql immutable as $$
  select case length(period)
    when 4 then make_date(period::int, 12, 31)
    when 7 then ((period || '-01')::date + interval '1 month - 1 day')::date
    else period::date
  end
$$;

-- The only change that a fact knows is its end; the only removal is what retention asks for.
create function credit_facts_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then
    raise exception 'credit facts are append-only' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'DELETE' then
    if not exists (
      select from data_sources s where s.id = old.source_id and fact_period_end(old.period) + make_interval(months => s.retention_months) < now()
    ) then
      raise exception 'credit facts are append-only' using errcode = 'insufficient_privilege';
    end if;
    return old;
  end if;
  if old.ended_at is not null or new.ended_at is null or (to_jsonb(new) - 'ended_at' - 'ended_by_batch_id') <> (to_jsonb(old) - 'ended_at' - 'ended_by_batch_id') then
    raise exception 'credit facts are append-only' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger credit_facts_guarded before update or delete on credit_facts for each row execute function credit_facts_guard();
create trigger credit_facts_kept before truncate on credit_facts for each statement execute function credit_facts_guard();
do $$ begin
  for part in 0..15 loop
    execute format('create trigger credit_facts_kept before truncate on credit_facts_%s for each statement execute function credit_facts_guard()', part);
  end loop;
end $$;

-- Facts name their source and batch for as long as they stand.
create function data_lineage_kept() returns trigger language plpgsql as $$
begin
  raise exception 'sources and batches are kept' using errcode = 'insufficient_privilege';
end $$;
create trigger data_sources_kept before delete on data_sources for each row execute function data_lineage_kept();
create trigger data_batches_kept before delete on data_batches for each row execute function data_lineage_kept();

-- Private documents also hold what departments deliver: the bytes as they came.
alter table documents drop constraint documents_mime_type_check;
alter table documents add constraint documents_mime_type_check check (mime_type in ('application/pdf', 'image/jpeg', 'image/png') or (owner_kind = 'data-batch' and mime_type = 'application/octet-stream'));
alter table documents drop constraint documents_size_bytes_check;
alter table documents add constraint documents_size_bytes_check check (size_bytes between 1 and case owner_kind when 'data-batch' then 536870912 else 20971520 end);
