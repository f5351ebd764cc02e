-- A person's messages go with its account.
do $$ begin
  if not exists (select from pg_constraint where conname = 'messages_belong_to_users') then
    alter table messages add constraint messages_belong_to_users foreign key (user_id) references up_users (id) on delete cascade;
  end if;
end $$;
