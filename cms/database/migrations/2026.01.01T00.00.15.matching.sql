-- What matching knows of each firm, packed (plugins/matching/domain/index/packed-firm.ts). Read anew when something is
-- reported, and on the day on which it changes by itself.
create table matching_profiles (
  enterprise_id text primary key,
  profile bytea not null,
  changes_on date,
  read_at timestamptz not null default clock_timestamp()
);
create index matching_profiles_due on matching_profiles (changes_on) where changes_on is not null;
create index matching_profiles_read on matching_profiles (read_at desc);

-- Everything on offer on a day, to the letter: with a firm's packed profile it gives the same list in years.
create table matching_publications (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  kept_at timestamptz not null default now()
);

-- Products and policies by a number, so that a list is a short array.
create table matching_entries (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('product', 'policy')),
  slug text not null,
  unique (kind, slug)
);

create table matching_runs (
  id bigint generated always as identity primary key,
  -- full: everybody; changed: whom a change of what is published, or the day, concerns; firms: those that changed themselves.
  kind text not null check (kind in ('full', 'changed', 'firms')),
  day date not null,
  rule_version integer not null,
  publication_hash text not null references matching_publications (hash),
  -- How many were matched, and whose list was another one.
  matched integer,
  changed integer,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create index matching_runs_newest on matching_runs (id desc) where kind <> 'firms' and finished_at is not null;

-- One row a firm: what it can get, best first.
create table firm_matches (
  enterprise_id text primary key,
  -- The run since which the list is this one.
  run_id bigint not null,
  rule_version smallint not null,
  -- SHA-256 of the packed profile that was matched.
  input_hash bytea not null,
  eligible_products integer not null,
  possible_products integer not null,
  -- The first `sure_products` are eligible, the others possible.
  products integer[] not null,
  product_scores smallint[] not null,
  sure_products smallint not null,
  eligible_policies integer not null,
  possible_policies integer not null,
  policies integer[] not null,
  sure_policies smallint not null
);

-- What a firm became eligible for and was told of: once, however often it is found again.
create table matching_pushes (
  enterprise_id text not null,
  entry_id integer not null references matching_entries (id),
  found_at timestamptz not null default now(),
  told_at timestamptz,
  primary key (enterprise_id, entry_id)
);
create index matching_pushes_waiting on matching_pushes (enterprise_id) where told_at is null;

-- 个人信息保护法 §24: whoever switches personalisation off is pushed nothing.
create table matching_choices (
  user_id integer primary key,
  is_personalised boolean not null,
  changed_at timestamptz not null default now()
);
select ledger_watch('matching_choices');
