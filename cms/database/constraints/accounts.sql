-- One account for one address, whatever its capitals.
create unique index if not exists up_users_one_email on up_users (lower(email));
create unique index if not exists up_users_one_username on up_users (lower(username));
select ledger_watch('up_users', 'password', 'reset_password_token', 'confirmation_token');

-- A person with a place or a history here cannot be deleted, only blocked; its sessions go with it.
do $$ begin
  if not exists (select from pg_constraint where conname = 'memberships_of_user') then
    alter table memberships add constraint memberships_of_user foreign key (user_id) references up_users (id);
  end if;
  if not exists (select from pg_constraint where conname = 'enterprise_claims_of_user') then
    alter table enterprise_claims add constraint enterprise_claims_of_user foreign key (user_id) references up_users (id);
  end if;
  if not exists (select from pg_constraint where conname = 'people_are_users') then
    alter table people add constraint people_are_users foreign key (user_id) references up_users (id) on delete cascade;
  end if;
  if not exists (select from pg_constraint where conname = 'sessions_of_user') then
    alter table sessions add constraint sessions_of_user foreign key (user_id) references up_users (id) on delete cascade;
  end if;
end $$;

-- plpgsql, not a view: a view would keep Strapi from changing the columns that it names.
create or replace function organisation_name(kind text, id text) returns text language plpgsql stable as $$
declare
  found_name text;
begin
  case kind
    when 'enterprise' then select name into found_name from enterprises where document_id = organisation_name.id limit 1;
    when 'department' then select name into found_name from departments where document_id = organisation_name.id limit 1;
    when 'institution' then
      select name into found_name from institutions where document_id = organisation_name.id
      order by (locale = 'zh-CN') desc nulls last, (published_at is not null) desc limit 1;
  end case;
  return found_name;
end $$;

-- How a person is called, for those who show who did something.
create or replace function person_name(user_id integer) returns text language plpgsql stable as $$
begin
  return (select coalesce(p.display_name, u.username) from up_users u left join people p on p.user_id = u.id where u.id = person_name.user_id);
end $$;

-- Whoever writes the new name (an operator, the register, an import): signing rests until it is proven anew.
create or replace function legal_representative_changed() returns trigger language plpgsql as $$
declare
  suspended integer[];
begin
  with resting as (
    update memberships set signing_suspended = true, version = version + 1
    where organisation_kind = 'enterprise' and organisation_id = new.document_id and state = 'active' and not signing_suspended
    returning user_id
  ) select coalesce(array_agg(user_id order by user_id), '{}') into suspended from resting;
  insert into legal_representative_changes (enterprise_id, before, after, suspended_user_ids)
  values (new.document_id, old.legal_representative_name, new.legal_representative_name, suspended);
  return null;
end $$;
create or replace trigger enterprises_legal_representative after update of legal_representative_name on enterprises
for each row when (old.legal_representative_name is distinct from new.legal_representative_name) execute function legal_representative_changed();
