-- What an enterprise agreed to: one reader, one category, one purpose, from–to, a number of reads.
create table consents (
  id uuid primary key default gen_random_uuid(),
  -- What was ticked together.
  grant_id uuid not null,
  enterprise_id text not null,
  grantee_kind text not null check (grantee_kind in ('institution', 'department')),
  grantee_id text not null,
  grantee_name text not null,
  category text not null check (category ~ '^[a-z][a-z-]{1,40}$' and category not in ('registration', 'public-record')),
  purpose text not null check (purpose ~ '^[a-z][a-z-]{1,40}$'),
  -- Days in China; both count.
  valid_from date not null,
  valid_until date not null,
  reads_max integer not null check (reads_max between 1 and 200),
  reads_used integer not null default 0,
  -- 征信业管理条例 §14: the warning was shown and ticked apart.
  is_warned boolean not null,
  text_version text not null,
  text text not null,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  given_by integer not null,
  given_at timestamptz not null default now(),
  revoked_by integer,
  revoked_at timestamptz,
  check (valid_until >= valid_from and valid_until < valid_from + 366),
  check (reads_used between 0 and reads_max),
  check ((revoked_by is null) = (revoked_at is null))
);
create index consents_of_enterprise on consents (enterprise_id, given_at desc);
create index consents_of_reader on consents (enterprise_id, grantee_kind, grantee_id, category) where revoked_at is null;
select ledger_watch('consents', 'reads_used', 'text');

-- Every read of credit data, and every attempt: who, for whom, when, what, why, on which ground, through which door.
create table credit_reads (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  enterprise_id text not null,
  reader_kind text not null check (reader_kind in ('enterprise', 'institution', 'department', 'staff')),
  -- documentId, or the number of the admin user.
  reader_id text not null,
  reader_name text not null,
  person_id integer,
  person_name text,
  output text not null check (output in ('facts', 'assessment')),
  asked text[] not null check (cardinality(asked) > 0),
  allowed text[] not null,
  -- Seen before by somebody, and now closed to this reader.
  withdrawn text[] not null,
  purpose text not null,
  -- Null when nothing was given.
  ground text check (ground ~ '^[a-z][a-z-]{1,40}$'),
  -- What the ground rests on when it is not a consent: a contract, an objection.
  ground_reference text,
  consent_ids uuid[] not null,
  refused_because text,
  through text not null,
  check ((ground is null) = (cardinality(allowed) = 0)),
  check ((refused_because is null) <> (cardinality(allowed) = 0)),
  check (ground is distinct from 'consent' or cardinality(consent_ids) > 0)
);
create index credit_reads_of_enterprise on credit_reads (enterprise_id, at desc);
create index credit_reads_of_reader on credit_reads (reader_kind, reader_id, at desc);
create index credit_reads_age on credit_reads (at);
select ledger_watch('credit_reads');

-- A consent is ended once, by its enterprise; its reads count up; nothing else of it changes.
create function consents_keep_their_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if coalesce(current_setting('rongqiao.retention', true), '') = 'yes' then return old; end if;
    raise exception 'consents are kept' using errcode = 'insufficient_privilege';
  end if;
  if to_jsonb(new) - array['reads_used', 'revoked_by', 'revoked_at'] is distinct from to_jsonb(old) - array['reads_used', 'revoked_by', 'revoked_at']
    or new.reads_used < old.reads_used
    or (old.revoked_at is not null and (new.revoked_at, new.revoked_by, new.reads_used) is distinct from (old.revoked_at, old.revoked_by, old.reads_used)) then
    raise exception 'a consent is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger consents_keep_their_words before update or delete on consents for each row execute function consents_keep_their_words();

create function credit_reads_are_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('rongqiao.retention', true), '') = 'yes' then return old; end if;
  raise exception 'the record of reads is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger credit_reads_are_kept before update or delete on credit_reads for each row execute function credit_reads_are_kept();
create trigger credit_reads_no_truncate before truncate on credit_reads for each statement execute function ledger_refuse();
create trigger consents_no_truncate before truncate on consents for each statement execute function ledger_refuse();
