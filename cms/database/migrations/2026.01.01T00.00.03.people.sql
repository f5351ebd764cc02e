-- What a person is beside its row in up_users (which Strapi makes after this file has run; the references to it are in
-- constraints/accounts.sql).
create table people (
  user_id integer primary key,
  display_name text not null check (length(display_name) between 1 and 40),
  -- In its one spelling; the e-mail address is up_users.email.
  mobile text unique check (mobile ~ '^1[3-9][0-9]{9}$'),
  created_at timestamptz not null default now()
);
select ledger_watch('people');

-- Codes sent to an address. Short-lived and of no interest afterwards, so not under the ledger.
create table verification_codes (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in ('registration', 'password-reset')),
  address text not null,
  code_hash text not null,
  attempts integer not null default 0 check (attempts between 0 and 5),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index verification_codes_latest on verification_codes (purpose, address, created_at desc);
create index verification_codes_age on verification_codes (created_at);

-- Signed-in browsers. Only the hash of the token is kept.
create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  user_id integer not null,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  -- How long it lives without use, and until when at most.
  idle_seconds integer not null check (idle_seconds > 0),
  expires_at timestamptz not null,
  latest_end_at timestamptz not null,
  user_agent text not null default '',
  visitor_address text not null,
  acting_for uuid references memberships (id),
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed-out', 'ended-elsewhere', 'password-changed', 'password-reset', 'blocked')),
  check ((ended_at is null) = (ended_because is null))
);
create index sessions_of_user on sessions (user_id, started_at desc);
select ledger_watch('sessions', 'token_hash', 'last_seen_at', 'expires_at');

-- An invitation works once, for one address, for a while.
create table invitations (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  organisation_kind text not null check (organisation_kind in ('enterprise', 'institution', 'department')),
  organisation_id text not null,
  address text not null,
  roles text[] not null check (cardinality(roles) > 0 and roles <@ array['administrator', 'operator', 'signatory', 'viewer']),
  invited_by_kind text not null check (invited_by_kind in ('person', 'staff')),
  invited_by_id integer not null,
  invited_by_name text not null,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'revoked')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by integer,
  decided_at timestamptz,
  check ((state = 'pending') = (decided_at is null)),
  check ((state = 'accepted') = (accepted_by is not null))
);
create unique index invitations_one_pending on invitations (organisation_kind, organisation_id, address) where state = 'pending';
select ledger_watch('invitations', 'token_hash');
