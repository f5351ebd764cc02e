-- Who answers: a place in an institution or a department, for topics and regions. Operators fill these rows.
create table advisers (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null unique references memberships (id),
  -- What the asker reads beside the name: 客户经理, 政策专员.
  title text not null check (length(title) between 1 and 40),
  topics text[] not null check (cardinality(topics) > 0),
  region_codes text[] not null check (cardinality(region_codes) > 0),
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
select ledger_watch('advisers');

-- A question, an intention, a booking, an appointment: one thread each. States and their moves: plugins/inquiry/domain/inquiry-moves.ts.
create table inquiries (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('question', 'equity-intention', 'service-booking', 'outlet-appointment')),
  topic text not null check (topic ~ '^[a-z][a-z-]{1,40}$'),
  region_code text not null,
  about_kind text check (about_kind in ('product', 'policy', 'institution')),
  about_slug text,
  about_title text,
  -- What the kind asks for beside the text: stage and round, wished days, contact.
  details jsonb not null default '{}',
  asker_user_id integer,
  -- A guest is reached here, and comes back by a link of which only the hash is kept.
  guest_mail text,
  guest_token_hash text unique check (guest_token_hash ~ '^[0-9a-f]{64}$'),
  asker_name text not null,
  asker_organisation text,
  state text not null default 'waiting' check (state in ('waiting', 'answered', 'proposed', 'confirmed', 'declined', 'withdrawn', 'closed')),
  -- One of the two answers: an adviser, or whoever works at an institution's desk. Neither: the operator's basket.
  adviser_id uuid references advisers (id),
  desk_kind text check (desk_kind in ('institution', 'department')),
  desk_id text,
  due_at timestamptz,
  remind_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  first_answered_at timestamptz,
  -- The first answer against the clock that was promised then.
  is_answered_in_time boolean,
  closed_at timestamptz,
  version integer not null default 1,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((asker_user_id is null) <> (guest_mail is null)),
  check ((guest_mail is null) = (guest_token_hash is null)),
  check ((about_kind is null) = (about_slug is null)),
  check ((desk_kind is null) = (desk_id is null)),
  check (adviser_id is null or desk_id is null),
  check ((state = 'waiting') = (due_at is not null)),
  check ((due_at is null) = (remind_at is null)),
  check ((state in ('closed', 'declined', 'withdrawn')) = (closed_at is not null)),
  check ((first_answered_at is null) = (is_answered_in_time is null))
);
create index inquiries_of_asker on inquiries (asker_user_id, created_at desc) where asker_user_id is not null;
create index inquiries_of_adviser on inquiries (adviser_id, state, due_at);
create index inquiries_of_desk on inquiries (desk_kind, desk_id, state, due_at) where desk_id is not null;
create index inquiries_waiting on inquiries (due_at) where state = 'waiting';
create index inquiries_quiet on inquiries (updated_at) where state = 'answered';
select ledger_watch('inquiries', 'guest_mail', 'guest_token_hash', 'details');

-- What was said and done in a thread, in this order; nothing in it is changed or removed.
create table inquiry_entries (
  id bigint generated always as identity primary key,
  inquiry_id uuid not null references inquiries (id),
  move text not null check (move ~ '^[a-z][a-z-]{1,40}$'),
  author text not null check (author in ('asker', 'desk', 'staff', 'platform')),
  author_name text not null,
  author_user_id integer,
  text text not null check (length(text) <= 4000),
  -- Among those who answer: a hand-over's note, a reason for passing on.
  is_internal boolean not null default false,
  -- Whose hands it left with this entry.
  from_adviser_id uuid references advisers (id),
  created_at timestamptz not null default clock_timestamp()
);
create index inquiry_entries_of_inquiry on inquiry_entries (inquiry_id, id);
create index inquiry_entries_from_adviser on inquiry_entries (from_adviser_id) where from_adviser_id is not null;
select ledger_watch('inquiry_entries', 'text');

-- What the asker says of it afterwards, once.
create table inquiry_ratings (
  inquiry_id uuid primary key references inquiries (id),
  was_contacted boolean not null,
  usefulness text not null check (usefulness in ('useful', 'partly', 'useless')),
  outcome text not null check (outcome in ('solved', 'under-way', 'unsolved')),
  comment text not null default '' check (length(comment) <= 500),
  created_at timestamptz not null default now()
);
select ledger_watch('inquiry_ratings');

-- An answer, generalised, for everybody.
create table faqs (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  topic text not null check (topic ~ '^[a-z][a-z-]{1,40}$'),
  question text not null check (length(question) between 4 and 120),
  answer text not null check (length(answer) between 10 and 4000),
  -- The thread whose answer it generalises.
  inquiry_id uuid references inquiries (id),
  suggested_by integer,
  state text not null default 'draft' check (state in ('draft', 'published')),
  published_at timestamptz,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'published') = (published_at is not null))
);
create index faqs_by_topic on faqs (topic, state);
select ledger_watch('faqs');

-- 增值服务: what is offered, by whom, for how much. Operators fill these rows.
create table value_added_services (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  category text not null check (category ~ '^[a-z][a-z-]{1,40}$'),
  name text not null check (length(name) between 2 and 80),
  provider text not null check (length(provider) between 2 and 80),
  summary text not null check (length(summary) between 4 and 200),
  -- What one gets, a line each.
  gives text not null check (length(gives) between 4 and 1000),
  price text not null check (length(price) between 1 and 100),
  is_free boolean not null,
  duration text not null check (length(duration) between 1 and 60),
  region_codes text[] not null check (cardinality(region_codes) > 0),
  is_active boolean not null default true,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
select ledger_watch('value_added_services');

-- "Tell me some days before the window closes": once, to a person or to a confirmed mail address.
create table policy_reminders (
  id uuid primary key default gen_random_uuid(),
  -- documentId
  policy_id text not null,
  days_before integer not null check (days_before between 1 and 60),
  user_id integer,
  mail text,
  token_hash text unique check (token_hash ~ '^[0-9a-f]{64}$'),
  confirmed_at timestamptz,
  -- The closing day that it told of.
  sent_for date,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  check ((user_id is null) <> (mail is null)),
  check ((mail is null) = (token_hash is null)),
  check ((sent_at is null) = (sent_for is null))
);
create unique index policy_reminders_of_user on policy_reminders (policy_id, user_id) where user_id is not null;
create unique index policy_reminders_of_mail on policy_reminders (policy_id, mail) where mail is not null;
create index policy_reminders_waiting on policy_reminders (policy_id) where sent_at is null;
select ledger_watch('policy_reminders', 'mail', 'token_hash');
