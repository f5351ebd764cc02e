-- Somebody says that it may act for a firm. States and their moves: plugins/accounts/domain/claim-moves.ts.
create table enterprise_claims (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null,
  uscc text not null check (length(uscc) = 18),
  enterprise_name text not null,
  -- documentId; null while the platform does not know the firm.
  enterprise_id text,
  -- What the claimant wrote about a firm that the platform does not know.
  register jsonb,
  purpose text not null check (purpose in ('join', 'renew-signing')),
  way text check (way in ('electronic-licence', 'bank-transfer', 'document-review')),
  state text not null default 'started' check (state in
    ('started', 'awaiting-licence', 'transfer-ordered', 'awaiting-amount', 'under-review', 'disputed', 'proven', 'rejected', 'withdrawn', 'expired')),
  licence_request_id text,
  licence_nonce text,
  licence_url text,
  transfer_account text,
  transfer_amount_fen bigint check (transfer_amount_fen > 0),
  transfer_id text,
  transfers integer not null default 0,
  transferred_at timestamptz,
  wrong_amounts integer not null default 0 check (wrong_amounts between 0 and 3),
  -- What the proof rests on: who showed the licence, which transfer, which operator.
  evidence jsonb,
  reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  expires_at timestamptz not null,
  version integer not null default 1,
  check (way is not null or state in ('started', 'withdrawn', 'expired')),
  check (state <> 'proven' or (enterprise_id is not null and evidence is not null))
);
create unique index enterprise_claims_one_open on enterprise_claims (user_id, uscc)
  where state in ('started', 'awaiting-licence', 'transfer-ordered', 'awaiting-amount', 'under-review', 'disputed');
create index enterprise_claims_of_firm on enterprise_claims (uscc, created_at desc);
create index enterprise_claims_by_state on enterprise_claims (state, created_at);
select ledger_watch('enterprise_claims', 'licence_nonce', 'licence_url', 'transfer_account', 'transfer_amount_fen');

-- A second claimant has proven its claim to a firm that has an administrator: an operator decides, never the proof.
create table enterprise_disputes (
  id uuid primary key default gen_random_uuid(),
  claim_id uuid not null unique references enterprise_claims (id),
  enterprise_id text not null,
  state text not null default 'open' check (state in ('open', 'claimant-replaces', 'claimant-joins', 'dismissed', 'withdrawn')),
  claimant_statement text,
  member_statement text,
  reason text,
  opened_at timestamptz not null default now(),
  decided_at timestamptz,
  version integer not null default 1,
  check ((state = 'open') = (decided_at is null))
);
create index enterprise_disputes_of_firm on enterprise_disputes (enterprise_id, opened_at desc);
create index enterprise_disputes_by_state on enterprise_disputes (state, opened_at);
select ledger_watch('enterprise_disputes');

-- Filled by a trigger on enterprises, whoever writes there; told to the others by a job.
create table legal_representative_changes (
  id uuid primary key default gen_random_uuid(),
  enterprise_id text not null,
  before text not null,
  after text not null,
  suspended_user_ids integer[] not null,
  -- An operator's; null when it came with the register's data.
  reason text,
  changed_at timestamptz not null default now(),
  announced_at timestamptz
);
create index legal_representative_changes_unannounced on legal_representative_changes (changed_at) where announced_at is null;
select ledger_watch('legal_representative_changes');
