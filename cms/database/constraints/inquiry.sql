-- A person who has asked cannot be deleted, only blocked; its reminders go with its account.
do $$ begin
  if not exists (select from pg_constraint where conname = 'inquiries_of_user') then
    alter table inquiries add constraint inquiries_of_user foreign key (asker_user_id) references up_users (id);
  end if;
  if not exists (select from pg_constraint where conname = 'policy_reminders_of_person') then
    alter table policy_reminders add constraint policy_reminders_of_person foreign key (user_id) references up_users (id) on delete cascade;
  end if;
end $$;
