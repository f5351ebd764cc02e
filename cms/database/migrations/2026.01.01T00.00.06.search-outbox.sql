-- What has changed and is not yet carried over into the search indexes. Filled by triggers on the content tables, in the
-- transaction that changes them; emptied by one worker. A row names a document, not a change: whoever takes it reads the
-- published state of that moment, so rows may be taken twice, late or out of order.
create table outbox (
  id bigint generated always as identity primary key,
  uid text not null,
  document_id text not null,
  -- One row for a document in a transaction, however many of its rows change. Never shared between transactions: a row
  -- that is just being carried over would swallow a change that commits after it was read.
  transaction_id xid8 not null default pg_current_xact_id(),
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  last_error text,
  -- The search server refused it: it is sent alone, so that it cannot hold up others.
  is_suspect boolean not null default false,
  unique (uid, document_id, transaction_id)
);
create index outbox_due on outbox (next_at, id);

-- One row for an index: which physical index is ours, and what was found when it was last compared.
create table search_sync_state (
  uid text primary key,
  -- As the search server states it: another one means that the index was lost or made by somebody else.
  index_created_at text,
  settings_hash text,
  -- Counted, so that a wish that comes while one is being fulfilled is not lost.
  rebuilds_wanted integer not null default 0,
  rebuilds_done integer not null default 0,
  documents_total integer,
  documents_done integer,
  rebuilt_at timestamptz,
  reconciles_wanted integer not null default 0,
  reconciles_done integer not null default 0,
  reconciled_at timestamptz,
  drift jsonb,
  -- Nights in a row on which something had to be repaired.
  drifted_in_a_row integer not null default 0,
  last_error text
);

-- Puts documents into the outbox and wakes the worker when the transaction commits.
create function outbox_put(content_uid text, variadic documents text[]) returns void language plpgsql as $$
begin
  insert into outbox (uid, document_id) select distinct content_uid, d from unnest(documents) d where d is not null
    on conflict (uid, document_id, transaction_id) do nothing;
  if found then perform pg_notify('outbox', ''); end if;
end $$;

-- For content tables; argument: uid. Drafts do not count.
create function outbox_content_changed() returns trigger language plpgsql as $$
declare
  content_uid text := tg_argv[0];
begin
  if tg_op <> 'INSERT' and old.published_at is not null then perform outbox_put(content_uid, old.document_id); end if;
  if tg_op <> 'DELETE' and new.published_at is not null then perform outbox_put(content_uid, new.document_id); end if;
  return null;
end $$;

-- For tables whose rows belong to content rows (components' and relations' link tables); arguments: uid, content table,
-- column that holds the content row's id. A content row that is itself being deleted speaks for itself.
create function outbox_part_changed() returns trigger language plpgsql as $$
declare
  content_uid text := tg_argv[0];
  documents text[];
begin
  execute format('select array_agg(document_id) from %I where id in ($1, $2) and published_at is not null', tg_argv[1])
    into documents
    using case when tg_op <> 'INSERT' then (to_jsonb(old) ->> tg_argv[2])::integer end,
          case when tg_op <> 'DELETE' then (to_jsonb(new) ->> tg_argv[2])::integer end;
  if documents is not null then perform outbox_put(content_uid, variadic documents); end if;
  return null;
end $$;

-- For component tables; arguments: component, then uid and content table of each type that has it. A new component row
-- belongs to nobody until it is linked, and the link table speaks then.
create function outbox_component_changed() returns trigger language plpgsql as $$
declare
  documents text[];
begin
  for owner in 1 .. tg_nargs - 1 by 2 loop
    execute format('select array_agg(c.document_id) from %I c join %I l on l.entity_id = c.id where l.component_type = $1 and l.cmp_id = $2 and c.published_at is not null',
        tg_argv[owner + 1], tg_argv[owner + 1] || '_cmps')
      into documents using tg_argv[0], old.id;
    if documents is not null then perform outbox_put(tg_argv[owner], variadic documents); end if;
  end loop;
  return null;
end $$;

-- For content tables whose fields others embed; arguments: uid and content table of the embedding type, link table,
-- column with its id there, column with the id of the embedded row.
create function outbox_embedded_changed() returns trigger language plpgsql as $$
declare
  documents text[];
begin
  execute format('select array_agg(c.document_id) from %I c join %I l on l.%I = c.id where l.%I = $1 and c.published_at is not null',
      tg_argv[1], tg_argv[2], tg_argv[3], tg_argv[4])
    into documents using new.id;
  if documents is not null then perform outbox_put(tg_argv[0], variadic documents); end if;
  return null;
end $$;

-- For changes that cannot name their documents (TRUNCATE, a language removed): everything is compared.
create function outbox_compare_everything() returns trigger language plpgsql as $$
begin
  update search_sync_state set reconciles_wanted = reconciles_wanted + 1;
  perform pg_notify('outbox', '');
  return null;
end $$;
