-- Copies of everything that a firm has here, made on request; and what was erased on request.
create table own_data_exports (
  id uuid primary key default gen_random_uuid(),
  enterprise_id text not null,
  asked_by integer not null,
  asked_at timestamptz not null default now(),
  json_document_id uuid references documents (id),
  xlsx_document_id uuid references documents (id),
  ready_at timestamptz,
  -- Personal data are not kept a second time for longer than needed.
  expires_at timestamptz not null default now() + interval '7 days',
  check ((ready_at is null) = (json_document_id is null) and (ready_at is null) = (xlsx_document_id is null))
);
create index own_data_exports_of_enterprise on own_data_exports (enterprise_id, asked_at desc);
create index own_data_exports_age on own_data_exports (expires_at);
select ledger_watch('own_data_exports');

create table erasures (
  id uuid primary key default gen_random_uuid(),
  enterprise_id text not null,
  asked_by integer not null,
  asked_at timestamptz not null default now(),
  -- What was erased, and how much of it.
  erased jsonb not null
);
create index erasures_of_enterprise on erasures (enterprise_id, asked_at desc);
select ledger_watch('erasures');

alter table documents drop constraint documents_mime_type_check;
alter table documents add constraint documents_mime_type_check check (mime_type in ('application/pdf', 'image/jpeg', 'image/png')
  or (owner_kind = 'data-batch' and mime_type = 'application/octet-stream')
  or (owner_kind = 'own-data-export' and mime_type in ('application/json', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')));
