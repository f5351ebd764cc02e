-- Tells whoever keeps finished pages what changed: once when the change is committed (a row enters the outbox), once more
-- when the search indexes have it (the row leaves). Notifications are delivered with the commit, in the order of commits.

create or replace function outbox_tells_pages() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then perform pg_notify('content_changed', new.uid || ' ' || new.document_id);
  else perform pg_notify('content_changed', old.uid || ' ' || old.document_id);
  end if;
  return null;
end $$;
create or replace trigger outbox_tells_pages after insert or delete on outbox for each row execute function outbox_tells_pages();

-- Tables of plugins that pages show: what nobody sees, before or after, tells nothing.
create or replace function shown_row_tells_pages() returns trigger language plpgsql as $$
declare
  before_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
  if 'true' in (before_row ->> 'is_active', after_row ->> 'is_active') or 'published' in (before_row ->> 'state', after_row ->> 'state') then
    perform pg_notify('content_changed', tg_argv[0] || ' ' || (coalesce(after_row, before_row) ->> 'id'));
  end if;
  return null;
end $$;
create or replace trigger faqs_tell_pages after insert or update or delete on faqs for each row execute function shown_row_tells_pages('faq');
create or replace trigger services_tell_pages after insert or update or delete on value_added_services for each row execute function shown_row_tells_pages('service');

-- Changes that name no document: everything is to be compared, was compared, or an index was built anew.
create or replace function search_state_tells_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('content_changed', '');
  return null;
end $$;
create or replace trigger search_state_tells_pages after update on search_sync_state for each row
  when (row(old.reconciles_wanted, old.reconciles_done, old.rebuilds_done) is distinct from row(new.reconciles_wanted, new.reconciles_done, new.rebuilds_done))
  execute function search_state_tells_pages();
