-- 异议: an enterprise disputes what is on record about it. Facts are append-only, so the mark is a row here. States and their
-- moves: plugins/credit-scoring/domain/objections/objection-moves.ts.
create table objections (
  id uuid primary key default gen_random_uuid(),
  -- documentId
  enterprise_id text not null,
  uscc text not null check (length(uscc) = 18),
  -- Of credit_facts.
  fact_id bigint not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
  category text not null check (category ~ '^[a-z][a-z-]{1,40}$'),
  period text not null,
  -- What stood there when it was disputed, as people read it.
  fact_text text not null check (length(fact_text) between 1 and 1000),
  source_code text not null,
  source_name text not null,
  -- Who answers for the source: a department, an institution, or the platform.
  owner_kind text not null check (owner_kind in ('department', 'institution', 'platform')),
  owner_id text not null,
  grounds text not null check (length(grounds) between 10 and 2000),
  -- 声明: shown beside the fact wherever it is shown.
  statement text check (length(statement) between 1 and 500),
  state text not null default 'open' check (state in ('open', 'corrected', 'confirmed', 'recorded', 'withdrawn')),
  opened_by integer not null,
  opened_at timestamptz not null default now(),
  -- Days in China: answer at the latest, alarm before.
  due_on date not null,
  alarm_on date not null,
  alarmed_at timestamptz,
  overdue_told_at timestamptz,
  reply text check (length(reply) between 10 and 2000),
  decided_by text check (decided_by in ('source', 'operator')),
  decided_by_name text,
  decided_by_id integer,
  closed_at timestamptz,
  version integer not null default 1,
  check (alarm_on <= due_on),
  check ((state = 'open') = (closed_at is null)),
  check ((state in ('corrected', 'confirmed', 'recorded')) = (reply is not null)),
  check ((reply is null) = (decided_by is null))
);
create unique index objections_one_open on objections (uscc, fact_id) where state = 'open';
create index objections_of_fact on objections (uscc, fact_id);
create index objections_of_enterprise on objections (enterprise_id, opened_at desc);
create index objections_of_owner on objections (owner_kind, owner_id, state, due_on);
create index objections_running on objections (due_on) where state = 'open';
select ledger_watch('objections', 'grounds', 'statement', 'fact_text');

create table objection_evidence (
  objection_id uuid not null references objections (id),
  document_id uuid not null references documents (id),
  added_at timestamptz not null default now(),
  primary key (objection_id, document_id)
);
select ledger_watch('objection_evidence');

-- A source may promise to answer sooner than the law asks (征信业管理条例 §25: 20 days).
create table objection_clocks (
  source_code text primary key,
  days integer not null check (days between 1 and 20),
  counted text not null check (counted in ('days', 'working-days')),
  set_by_name text not null,
  updated_at timestamptz not null default now()
);
select ledger_watch('objection_clocks');
