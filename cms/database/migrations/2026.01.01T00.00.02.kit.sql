-- Counters of rate limits, shared by all instances (rate-limiter-flexible).
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- Answers given to requests that carried an Idempotency-Key; kept at least 72 hours.
create table idempotency_keys (
  method text not null,
  route text not null,
  principal text not null,
  key text not null check (length(key) between 1 and 255),
  body_hash text not null,
  state text not null check (state in ('under-way', 'answered')),
  answer jsonb,
  claimed_at timestamptz not null default now(),
  primary key (method, route, principal, key),
  check ((state = 'answered') = (answer is not null))
);
create index idempotency_keys_age on idempotency_keys (claimed_at);

-- A person's place in an enterprise, institution or department.
create table memberships (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null,
  organisation_kind text not null check (organisation_kind in ('enterprise', 'institution', 'department')),
  organisation_id text not null,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['administrator', 'operator', 'signatory', 'viewer']),
  signing_suspended boolean not null default false,
  state text not null default 'active' check (state in ('active', 'ended')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((state = 'ended') = (ended_at is not null))
);
create unique index memberships_one_active on memberships (user_id, organisation_kind, organisation_id) where state = 'active';
create index memberships_of_organisation on memberships (organisation_kind, organisation_id) where state = 'active';
select ledger_watch('memberships');

-- Private documents: what is stored, for whom. The bytes lie in DOCUMENTS_DIR under the id.
create table documents (
  id uuid primary key,
  owner_kind text not null,
  owner_id text not null,
  purpose text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  mime_type text not null check (mime_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size_bytes integer not null check (size_bytes between 1 and 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by integer not null,
  created_at timestamptz not null default now()
);
create index documents_of_owner on documents (owner_kind, owner_id);
select ledger_watch('documents');
