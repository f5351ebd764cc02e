-- What guarantee companies report of themselves, month by month.
create table guarantee_figures (
  id uuid primary key default gen_random_uuid(),
  -- documentId
  institution_id text not null,
  institution_name text not null,
  -- Seat of the institution: whose supervisors see it.
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
  -- 融资担保责任余额 and 净资产 at the end of the month.
  balance_fen bigint not null check (balance_fen >= 0),
  net_assets_fen bigint not null,
  -- Mainly for small and micro firms and 农业、农村、农民: the limit is fifteen times, not ten (条例第十五条).
  is_for_small boolean not null,
  entered_by integer not null,
  entered_by_name text not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (institution_id, month)
);
select ledger_watch('guarantee_figures');

-- What a rule found; an institution has one open alert of a rule.
create table supervision_alerts (
  id uuid primary key default gen_random_uuid(),
  rule text not null check (rule ~ '^[a-z][a-z-]{1,40}$'),
  institution_id text not null,
  institution_name text not null,
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  -- With figures and article, as people read it.
  sentence text not null,
  state text not null default 'open' check (state in ('open', 'resolved')),
  opened_at timestamptz not null default now(),
  resolved_at timestamptz,
  check ((state = 'open') = (resolved_at is null))
);
create unique index supervision_alerts_one_open on supervision_alerts (rule, institution_id) where state = 'open';
create index supervision_alerts_of_region on supervision_alerts (region_code, state, opened_at desc);
select ledger_watch('supervision_alerts');
