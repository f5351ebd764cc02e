-- What a scorecard is for and who answers for it (plugins/credit-scoring).
create table credit_models (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null check (length(name) between 2 and 60),
  purpose text not null check (length(purpose) between 2 and 300),
  owner text not null check (length(owner) between 2 and 80),
  created_at timestamptz not null default now()
);
select ledger_watch('credit_models');

-- A model as it scores: the JSON to the letter and its fingerprint. Only its status moves.
create table credit_model_versions (
  id uuid primary key default gen_random_uuid(),
  model_id text not null references credit_models (id),
  version text not null check (length(version) between 1 and 40),
  content text not null,
  sha256 text not null unique check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  status text not null check (status in ('draft', 'shadow', 'champion', 'retired')),
  -- What was measured before it was let in; null: nothing to measure against yet.
  report jsonb,
  created_at timestamptz not null default now(),
  unique (model_id, version)
);
create unique index credit_model_versions_one_champion on credit_model_versions (model_id) where status = 'champion';
create function credit_model_versions_guard() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or (to_jsonb(new) - 'status' - 'report') <> (to_jsonb(old) - 'status' - 'report') then
    raise exception 'a model version does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger credit_model_versions_guarded before update or delete on credit_model_versions for each row execute function credit_model_versions_guard();
select ledger_watch('credit_model_versions', 'content');

-- One evaluation with all that is needed to repeat it bit for bit. Corrected by a later row, never changed.
create table credit_scores (
  id uuid primary key default gen_random_uuid(),
  uscc text not null check (length(uscc) = 18),
  -- documentId; null: a firm that the platform knows only by what is on record.
  enterprise_id text,
  -- `institution:…`: what that reader sees under its consents; null: everything, for the firm itself.
  seen_by text,
  as_of date not null,
  model_version_id uuid not null references credit_model_versions (id),
  model_hash text not null,
  engine_version text not null,
  -- Canonical JSON of what was scored, and its SHA-256.
  inputs text not null,
  inputs_hash text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  result text not null,
  grade text not null,
  score integer check (score between 300 and 950),
  low integer not null,
  high integer not null,
  coverage integer not null check (coverage between 0 and 100),
  valid_until date not null,
  because text not null,
  supersedes uuid,
  computed_at timestamptz not null default clock_timestamp()
);
create index credit_scores_newest on credit_scores (uscc, seen_by, computed_at desc);
create index credit_scores_by_day on credit_scores (as_of, grade) where seen_by is null;
create function credit_rows_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was evaluated and issued is kept' using errcode = 'insufficient_privilege';
end $$;
create trigger credit_scores_kept before update or delete on credit_scores for each row execute function credit_rows_kept();
create trigger credit_scores_not_emptied before truncate on credit_scores for each statement execute function credit_rows_kept();

-- 企业资产报告, 信用评价报告: what they say, to the letter, and the signed paper.
create table credit_reports (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (number ~ '^(ZC|XY)-[0-9]{8}-[0-9A-Z]{8}$'),
  kind text not null check (kind in ('asset', 'credit')),
  uscc text not null,
  enterprise_id text not null,
  seen_by text,
  score_id uuid not null references credit_scores (id),
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  document_id uuid not null,
  paper_hash text not null check (paper_hash ~ '^[0-9a-f]{64}$'),
  -- The read through the gate that it was made under; null: the firm's own. No reference: reads are forgotten in time.
  read_id uuid,
  made_by integer not null,
  made_at timestamptz not null default now(),
  check ((seen_by is null) = (read_id is null))
);
create index credit_reports_of_firm on credit_reports (enterprise_id, seen_by, made_at desc);
create trigger credit_reports_kept before update or delete on credit_reports for each row execute function credit_rows_kept();
select ledger_watch('credit_reports', 'content');

-- Read again later: each opening rests on a read of its own.
create table credit_report_openings (
  report_id uuid not null references credit_reports (id),
  read_id uuid primary key,
  opened_at timestamptz not null default now()
);
create index credit_report_openings_of_report on credit_report_openings (report_id);
create trigger credit_report_openings_kept before update or delete on credit_report_openings for each row execute function credit_rows_kept();

-- 信用资产证书: what a firm shows to whom it likes. Revoked, never changed otherwise.
create table credit_certificates (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (number ~ '^RQ-[0-9]{8}-[0-9A-Z]{8}$'),
  uscc text not null,
  enterprise_id text not null,
  enterprise_name text not null,
  score_id uuid not null references credit_scores (id),
  grade text not null,
  limit_fen bigint check (limit_fen >= 0),
  -- Whoever checks the number sees the name, and the grade with the limit, only where the firm says so.
  is_name_shown boolean not null,
  is_grade_shown boolean not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  document_id uuid not null,
  valid_until date not null,
  issued_by integer not null,
  issued_at timestamptz not null default now(),
  revoked_at timestamptz,
  version integer not null default 1
);
create index credit_certificates_of_firm on credit_certificates (enterprise_id, issued_at desc);
create function credit_certificates_guard() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.revoked_at is not null or (to_jsonb(new) - 'revoked_at' - 'is_name_shown' - 'is_grade_shown' - 'version') <> (to_jsonb(old) - 'revoked_at' - 'is_name_shown' - 'is_grade_shown' - 'version') then
    raise exception 'a certificate does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger credit_certificates_guarded before update or delete on credit_certificates for each row execute function credit_certificates_guard();
select ledger_watch('credit_certificates');

-- What a grade is worth at an institution or a department; they keep these rows themselves.
create table credit_benefits (
  id uuid primary key default gen_random_uuid(),
  owner_kind text not null check (owner_kind in ('institution', 'department')),
  owner_id text not null,
  owner_name text not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
  grade_min text not null,
  title text not null check (length(title) between 2 and 60),
  detail text not null check (length(detail) between 4 and 300),
  valid_to date,
  is_active boolean not null default true,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index credit_benefits_of_owner on credit_benefits (owner_kind, owner_id);
select ledger_watch('credit_benefits');

-- How a model behaves, month by month.
create table credit_monitor_runs (
  id uuid primary key default gen_random_uuid(),
  model_version_id uuid not null references credit_model_versions (id),
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  light text not null check (light in ('green', 'amber', 'red', 'too-few')),
  result jsonb not null,
  ran_at timestamptz not null default now(),
  unique (model_version_id, month)
);
