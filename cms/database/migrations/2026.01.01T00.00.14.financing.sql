-- From need to decision. States and their steps: plugins/financing/domain/application-states.ts; clocks: application-clocks.ts.

-- How an institution decides.
create table lending_rules (
  -- documentId
  institution_id text primary key,
  second_review_above_fen bigint check (second_review_above_fen > 0),
  version integer not null default 1,
  updated_at timestamptz not null default now()
);
select ledger_watch('lending_rules');

-- One need asked of one product. What was asked, offered and matched on that day stays with it word for word.
create table applications (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^SQ-[0-9]{8}-[0-9A-F]{8}$'),
  -- documentIds of need, enterprise, product, institution.
  need_id text not null,
  need_code text not null,
  enterprise_id text not null,
  product_id text not null,
  product_slug text not null,
  product_name text not null,
  institution_id text not null,
  -- Seat of the firm: whose staff sees it.
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  amount_fen bigint not null check (amount_fen > 0),
  term_months integer check (term_months between 1 and 600),
  need jsonb not null,
  product jsonb not null,
  match jsonb,
  message text not null default '' check (length(message) <= 500),
  state text not null default 'submitted' check (state in ('submitted', 'accepted', 'contacted', 'due-diligence', 'documents-requested',
    'second-review', 'approved', 'counter-offer', 'refused', 'offer-accepted', 'withdrawn', 'lapsed')),
  -- At most five of a need are open at once: each holds a place.
  place smallint not null check (place between 1 and 5),
  assignee_id uuid references memberships (id),
  -- Working days that the institution has promised to decide in.
  decision_days integer not null check (decision_days between 1 and 10),
  -- Working days that it has waited for the firm's papers, and since when it waits now.
  paused_days integer not null default 0 check (paused_days >= 0),
  asked_at timestamptz,
  clock text check (clock in ('accept', 'contact', 'decide', 'documents', 'offer')),
  due_at timestamptz,
  remind_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  refusal_code text check (refusal_code ~ '^[a-z][a-z-]{1,40}$'),
  refusal_text text check (length(refusal_text) between 6 and 1000),
  copied_from uuid references applications (id),
  submitted_by integer not null,
  submitted_at timestamptz not null,
  -- The first answer that binds the institution: an offer or a no; and whether it came inside the clock.
  decided_at timestamptz,
  is_decided_in_time boolean,
  ended_at timestamptz,
  updated_at timestamptz not null,
  version integer not null default 1,
  is_demo boolean not null default false,
  check ((state in ('refused', 'offer-accepted', 'withdrawn', 'lapsed')) = (ended_at is not null)),
  check ((ended_at is null) = (clock is not null)),
  check ((clock is null) = (due_at is null) and (clock is null) = (remind_at is null)),
  check ((state = 'refused') = (refusal_code is not null) and (refusal_code is null) = (refusal_text is null)),
  check ((state = 'documents-requested') = (asked_at is not null)),
  check ((decided_at is null) = (is_decided_in_time is null)),
  check (state not in ('approved', 'counter-offer', 'refused', 'offer-accepted') or decided_at is not null)
);
create unique index applications_one_open on applications (need_id, product_id) where ended_at is null;
create unique index applications_places on applications (need_id, place) where ended_at is null;
create unique index applications_one_accepted on applications (need_id) where state = 'offer-accepted';
create index applications_of_enterprise on applications (enterprise_id, submitted_at desc);
create index applications_of_need on applications (need_id);
create index applications_of_institution on applications (institution_id, state, due_at);
create index applications_of_assignee on applications (assignee_id) where ended_at is null;
create index applications_running on applications (due_at) where ended_at is null;
select ledger_watch('applications', 'need', 'product', 'match', 'message', 'refusal_text');

-- The consents that were given with it (or stood already).
create table application_consents (
  application_id uuid not null references applications (id),
  consent_id uuid not null references consents (id),
  primary key (application_id, consent_id)
);
select ledger_watch('application_consents');

-- What was done and said, in this order; nothing in it is changed or removed.
create table application_entries (
  id bigint generated always as identity primary key,
  application_id uuid not null references applications (id),
  action text not null check (action ~ '^[a-z][a-z-]{1,40}$'),
  side text not null check (side in ('enterprise', 'institution', 'platform')),
  author_name text not null,
  author_user_id integer,
  text text not null default '' check (length(text) <= 4000),
  is_internal boolean not null default false,
  -- After it.
  state text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index application_entries_of_application on application_entries (application_id, id);
create function application_entries_are_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('rongqiao.retention', true), '') = 'yes' then return old; end if;
  raise exception 'what was done with an application is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger application_entries_are_kept before update or delete on application_entries for each row execute function application_entries_are_kept();
select ledger_watch('application_entries', 'text');

-- Papers that the institution asked for, and what the firm gave.
create table application_documents (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references applications (id),
  name text not null check (length(name) between 1 and 60),
  note text not null default '' check (length(note) <= 300),
  is_required boolean not null,
  asked_at timestamptz not null default clock_timestamp()
);
create index application_documents_of_application on application_documents (application_id, asked_at);
select ledger_watch('application_documents', 'note');

create table application_files (
  asked_id uuid not null references application_documents (id),
  document_id uuid not null references documents (id),
  given_at timestamptz not null default clock_timestamp(),
  primary key (asked_id, document_id)
);
create index application_files_of_document on application_files (document_id);
select ledger_watch('application_files');

create table application_offers (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references applications (id),
  kind text not null check (kind in ('approval', 'counter')),
  state text not null check (state in ('awaiting-review', 'returned', 'open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  amount_fen bigint not null check (amount_fen > 0),
  annual_rate text not null check (annual_rate ~ '^[01](\.[0-9]{1,6}){0,1}$'),
  term_months integer not null check (term_months between 1 and 600),
  repayment_method text not null check (repayment_method ~ '^[a-z][a-z-]{1,40}$'),
  guarantee_kinds text[] not null check (cardinality(guarantee_kinds) > 0),
  fees jsonb not null,
  conditions_text text not null default '',
  message text not null default '',
  valid_until date not null,
  -- user ids; `approved_by` where a second person confirmed.
  made_by integer not null,
  made_by_name text not null,
  approved_by integer,
  approved_by_name text,
  made_at timestamptz not null default now(),
  check (approved_by is null or approved_by <> made_by)
);
create unique index application_offers_one_standing on application_offers (application_id) where state in ('awaiting-review', 'open', 'accepted');
create index application_offers_of_application on application_offers (application_id, made_at);
select ledger_watch('application_offers', 'message', 'conditions_text');

-- Reports that were opened for it, each through the gate.
create table application_reports (
  application_id uuid not null references applications (id),
  report_id uuid not null,
  number text not null,
  kind text not null check (kind in ('credit', 'asset')),
  as_of date not null,
  -- By which model the firm was judged: name, version, fingerprint.
  model text not null,
  opened_by integer not null,
  opened_by_name text not null,
  opened_at timestamptz not null default clock_timestamp(),
  primary key (application_id, report_id)
);
select ledger_watch('application_reports');

-- 尽职免责: one signed paper for each decision.
create table decision_papers (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references applications (id),
  -- The entry of the decision that it is about.
  entry_id bigint not null unique references application_entries (id),
  number text not null unique,
  document_id uuid not null references documents (id),
  paper_hash text not null check (paper_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now()
);
create index decision_papers_of_application on decision_papers (application_id, made_at desc);
select ledger_watch('decision_papers');

-- 融资会诊: somebody of the platform calls within 48 hours.
create table mediations (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references applications (id),
  enterprise_id text not null,
  region_code text not null check (region_code ~ '^[0-9]{6}$'),
  state text not null default 'open' check (state in ('open', 'contacted', 'concluded')),
  text text not null check (length(text) between 4 and 1000),
  contact_name text not null check (length(contact_name) between 1 and 40),
  contact_phone text not null check (contact_phone ~ '^[0-9+() -]{5,30}$'),
  due_at timestamptz not null,
  escalated_at timestamptz,
  contact_note text,
  contacted_at timestamptz,
  conclusion text,
  concluded_at timestamptz,
  handled_by_name text,
  asked_by integer not null,
  asked_at timestamptz not null default now(),
  version integer not null default 1,
  check ((state = 'concluded') = (concluded_at is not null) and (concluded_at is null) = (conclusion is null)),
  check (state = 'open' or contacted_at is not null)
);
create unique index mediations_one_running on mediations (application_id) where state <> 'concluded';
create index mediations_waiting on mediations (due_at) where state = 'open';
create index mediations_of_enterprise on mediations (enterprise_id);
select ledger_watch('mediations', 'text', 'contact_name', 'contact_phone', 'contact_note', 'conclusion');
