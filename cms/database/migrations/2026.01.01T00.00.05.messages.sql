-- Messages in a person's box on the site. Not under the ledger: what they tell about is.
create table messages (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null,
  -- Codes and their labels: plugins/notifications/contract.ts
  kind text not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 4000),
  link text check (link ~ '^/[A-Za-z0-9_./-]*$' and link not like '//%'),
  -- Of the occasion: a message is posted once, however often its job runs.
  dedupe_key text not null unique,
  -- Milliseconds, as over HTTP: "read everything until the newest that I saw" must not miss that one.
  created_at timestamptz(3) not null default clock_timestamp(),
  read_at timestamptz(3)
);
create index messages_of_user on messages (user_id, created_at desc, id desc);
create index messages_unread on messages (user_id, created_at desc, id desc) where read_at is null;
