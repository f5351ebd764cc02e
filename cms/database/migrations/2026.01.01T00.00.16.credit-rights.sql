-- 征信业管理条例 §14: an individual business is a natural person; what it earns, owns and pays in tax is collected only with this.
create table collection_consents (
  id uuid primary key default gen_random_uuid(),
  enterprise_id text not null,
  uscc text not null check (length(uscc) = 18),
  category text not null check (category ~ '^[a-z][a-z-]{1,40}$'),
  text_version text not null,
  -- Word for word what was read and ticked apart, the warning in it.
  text text not null,
  text_sha256 text not null check (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  given_by integer not null,
  given_at timestamptz not null default now(),
  revoked_by integer,
  revoked_at timestamptz,
  check ((revoked_by is null) = (revoked_at is null))
);
create unique index collection_consents_once on collection_consents (enterprise_id, category) where revoked_at is null;
create index collection_consents_of_category on collection_consents (category, uscc) where revoked_at is null;
select ledger_watch('collection_consents', 'text');

-- 平台风险提示: told to the firm first, answered by it, ended by a day, by repair or by a decision. Nobody but the firm, its lenders and the operator sees it.
create table risk_notes (
  id uuid primary key default gen_random_uuid(),
  enterprise_id text not null,
  uscc text not null check (length(uscc) = 18),
  cause text not null check (cause ~ '^[a-z][a-z-]{1,40}$'),
  -- The sentence that the score gave, and the facts it rests on.
  evidence text not null check (length(evidence) between 4 and 500),
  fact_ids text[] not null check (cardinality(fact_ids) > 0),
  state text not null default 'announced' check (state in ('announced', 'standing', 'repaired', 'lifted', 'expired')),
  announced_at timestamptz not null default now(),
  takes_effect_on date not null,
  ends_on date not null check (ends_on > takes_effect_on),
  answer text check (length(answer) between 1 and 500),
  answered_at timestamptz,
  ended_at timestamptz,
  ended_because text check (length(ended_because) <= 500),
  version integer not null default 1,
  check ((ended_at is null) = (state in ('announced', 'standing'))),
  check ((answer is null) = (answered_at is null))
);
create unique index risk_notes_one_live on risk_notes (uscc, cause) where state in ('announced', 'standing');
create index risk_notes_of_enterprise on risk_notes (enterprise_id, announced_at desc);
select ledger_watch('risk_notes', 'evidence', 'answer');
