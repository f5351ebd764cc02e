-- 支持小微企业融资协调工作机制. States and steps of a firm: plugins/financing/domain/coordination/case-states.ts.
create table coordination_imports (
  id uuid primary key default gen_random_uuid(),
  department_id text not null,
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  file_name text not null check (length(file_name) between 1 and 200),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('held', 'taken', 'taken-in-part', 'dropped', 'refused')),
  rows integer not null check (rows >= 0),
  good integer not null check (good >= 0),
  bad integer not null check (bad >= 0),
  known integer not null check (known >= 0),
  findings jsonb not null default '[]',
  -- Good rows of a list that waits for a decision; empty before and after.
  held_rows jsonb not null default '[]',
  by_user_id integer not null,
  by_name text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  check (good + bad + known = rows),
  check ((state = 'held') = (jsonb_array_length(held_rows) > 0))
);
create index coordination_imports_of_department on coordination_imports (department_id, created_at desc);
select ledger_watch('coordination_imports', 'findings', 'held_rows');

create table coordination_cases (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^XT-[0-9A-Z-]{4,28}$'),
  way text not null check (way in ('visit', 'self')),
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  uscc text not null check (length(uscc) = 18),
  -- documentId; null: not in the register of the platform.
  enterprise_id text,
  enterprise_name text not null check (length(enterprise_name) between 2 and 120),
  contact_name text not null default '' check (length(contact_name) <= 60),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  amount_fen bigint check (amount_fen > 0),
  term_months integer check (term_months between 1 and 600),
  purpose_text text not null default '' check (length(purpose_text) <= 500),
  state text not null check (state in ('entered', 'visited', 'no-need', 'filed', 'recommended', 'in-consultation', 'granted', 'refused', 'closed')),
  -- When it first came so far: what the funnel counts.
  first_visited_at timestamptz,
  first_filed_at timestamptz,
  first_recommended_at timestamptz,
  version integer not null default 1,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state not in ('visited', 'no-need') or first_visited_at is not null),
  check (state not in ('filed', 'recommended', 'granted', 'refused') or (first_filed_at is not null and amount_fen is not null)),
  check (state not in ('recommended', 'granted', 'refused') or first_recommended_at is not null)
);
-- A firm goes through it once at a time.
create unique index coordination_cases_one_open on coordination_cases (uscc) where state not in ('no-need', 'granted', 'closed');
create index coordination_cases_of_region on coordination_cases (region_code, state, updated_at desc);
create index coordination_cases_of_enterprise on coordination_cases (enterprise_id, created_at desc) where enterprise_id is not null;
select ledger_watch('coordination_cases', 'contact_name', 'contact_phone');

create table coordination_visits (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references coordination_cases (id),
  import_id uuid references coordination_imports (id),
  department_id text not null,
  department_name text not null,
  uscc text not null check (length(uscc) = 18),
  visited_on date not null,
  visitor text not null check (length(visitor) between 1 and 60),
  note text not null default '' check (length(note) <= 1000),
  created_at timestamptz not null default now()
);
-- The same visit is never recorded twice.
create unique index coordination_visits_once on coordination_visits (uscc, visited_on, department_id);
create index coordination_visits_of_case on coordination_visits (case_id, visited_on);
create index coordination_visits_of_import on coordination_visits (import_id) where import_id is not null;
select ledger_watch('coordination_visits');

create table coordination_standards (
  case_id uuid not null references coordination_cases (id),
  standard text not null check (standard in ('lawful-operation', 'fixed-premises', 'genuine-need', 'good-credit', 'lawful-purpose')),
  is_met boolean not null,
  evidence text not null check (length(evidence) between 2 and 300),
  judged_by_name text not null,
  judged_at timestamptz not null default now(),
  primary key (case_id, standard)
);
select ledger_watch('coordination_standards');

create table coordination_recommendations (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references coordination_cases (id),
  -- documentId
  institution_id text not null,
  institution_name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'granted', 'refused', 'taken-back')),
  recommended_by integer not null,
  recommended_by_name text not null,
  recommended_at timestamptz not null default now(),
  -- Days in China: the last one to decide on, and that of the alarm.
  due_on date not null,
  remind_on date not null,
  reminded_at timestamptz,
  escalated_at timestamptz,
  decided_at timestamptz,
  decided_by_name text,
  amount_fen bigint check (amount_fen > 0),
  annual_rate numeric(8, 6) check (annual_rate between 0 and 1),
  term_months integer check (term_months between 1 and 600),
  reason_code text check (reason_code ~ '^[a-z][a-z-]{1,40}$'),
  sentence text not null default '' check (length(sentence) <= 500),
  check (remind_on <= due_on),
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'granted') = (amount_fen is not null)),
  check ((amount_fen is null) = (annual_rate is null) and (amount_fen is null) = (term_months is null)),
  check ((state = 'refused') = (reason_code is not null)),
  check (state <> 'refused' or length(sentence) >= 6)
);
create unique index coordination_recommendations_one_waiting on coordination_recommendations (case_id) where state = 'waiting';
create index coordination_recommendations_of_case on coordination_recommendations (case_id, recommended_at desc);
create index coordination_recommendations_of_institution on coordination_recommendations (institution_id, state, due_on);
create index coordination_recommendations_running on coordination_recommendations (remind_on) where state = 'waiting';
select ledger_watch('coordination_recommendations');

-- 联合会诊: what stands in the way, who clears it, until when.
create table coordination_defects (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references coordination_cases (id),
  what text not null check (length(what) between 4 and 300),
  owner text not null check (length(owner) between 2 and 60),
  due_on date not null,
  cured_at timestamptz,
  cure text not null default '' check (length(cure) <= 500),
  created_at timestamptz not null default now(),
  check ((cured_at is null) = (cure = ''))
);
create index coordination_defects_of_case on coordination_defects (case_id, created_at);
select ledger_watch('coordination_defects');

-- What was done, in this order; nothing in it is changed or removed.
create table coordination_entries (
  id bigint generated always as identity primary key,
  case_id uuid not null references coordination_cases (id),
  action text not null check (action ~ '^[a-z][a-z-]{1,40}$'),
  side text not null check (side in ('team', 'institution', 'enterprise', 'platform')),
  author_name text not null,
  author_user_id integer,
  text text not null default '' check (length(text) <= 2000),
  -- After it.
  state text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index coordination_entries_of_case on coordination_entries (case_id, id);
select ledger_watch('coordination_entries', 'text');
