-- What Strapi cannot express on content tables. Idempotent: applied and asserted at every start, after the schema sync.

-- One draft and one published row of a document in a language, however many publish at once.
create unique index if not exists news_items_one_version on news_items (document_id, locale, (published_at is null));
create unique index if not exists policies_one_version on policies (document_id, locale, (published_at is null));
create unique index if not exists institutions_one_version on institutions (document_id, locale, (published_at is null));
create unique index if not exists financial_products_one_version on financial_products (document_id, locale, (published_at is null));

-- Addresses and codes are unique among what is published.
create unique index if not exists news_items_published_slug on news_items (slug, locale) where published_at is not null;
create unique index if not exists policies_published_slug on policies (slug, locale) where published_at is not null;
create unique index if not exists institutions_published_slug on institutions (slug, locale) where published_at is not null;
create unique index if not exists financial_products_published_slug on financial_products (slug, locale) where published_at is not null;
create unique index if not exists institutions_published_uscc on institutions (uscc, locale) where published_at is not null;

-- Types without drafts: one row a document, one document a code.
create unique index if not exists enterprises_document on enterprises (document_id);
create unique index if not exists enterprises_uscc on enterprises (upper(uscc));
create unique index if not exists enterprise_projects_document on enterprise_projects (document_id);
create unique index if not exists enterprise_projects_code on enterprise_projects (code);
create unique index if not exists financing_needs_document on financing_needs (document_id);
create unique index if not exists financing_needs_code on financing_needs (code);
create unique index if not exists departments_document on departments (document_id);
create unique index if not exists departments_code on departments (code);
create unique index if not exists staff_scopes_once on staff_scopes (lower(staff_email), region_code);

-- Money is never negative, a range never upside down. Drafts may still be incomplete.
alter table enterprises drop constraint if exists enterprises_sane;
alter table enterprises add constraint enterprises_sane check (
  uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' and coalesce(registered_capital_fen, 0) >= 0 and coalesce(revenue_fen, 0) >= 0
  and coalesce(assets_fen, 0) >= 0 and coalesce(employees, 0) >= 0);
alter table enterprise_projects drop constraint if exists enterprise_projects_sane;
alter table enterprise_projects add constraint enterprise_projects_sane check (
  coalesce(total_investment_fen, 0) >= 0 and coalesce(own_funds_fen, 0) >= 0 and coalesce(funding_gap_fen, 0) >= 0);
alter table financing_needs drop constraint if exists financing_needs_sane;
alter table financing_needs add constraint financing_needs_sane check (
  coalesce(amount_fen, 1) > 0 and coalesce(term_months, 1) > 0
  and coalesce(state, 'draft') in ('draft', 'published', 'matched', 'closed', 'withdrawn', 'expired'));
alter table financial_products drop constraint if exists financial_products_sane;
alter table financial_products add constraint financial_products_sane check (published_at is null or (
  coalesce(amount_fen_min, 0) >= 0 and coalesce(amount_fen_max, amount_fen_min, 0) >= coalesce(amount_fen_min, 0)
  and coalesce(term_months_min, 1) > 0 and coalesce(term_months_max, term_months_min, 1) >= coalesce(term_months_min, 1)
  and coalesce(spread_bp_max, spread_bp_min, 0) >= coalesce(spread_bp_min, 0)
  and coalesce(valid_to, valid_from, date '9999-12-31') >= coalesce(valid_from, date '0001-01-01')));
alter table policies drop constraint if exists policies_sane;
alter table policies add constraint policies_sane check (published_at is null or (
  coalesce(total_budget_fen, 0) >= 0 and coalesce(remaining_budget_fen, 0) >= 0
  and coalesce(window_closes_on, window_opens_on, date '9999-12-31') >= coalesce(window_opens_on, date '0001-01-01')));

-- Every change to content is in the ledger; account numbers are not.
select ledger_watch('news_items');
select ledger_watch('policies');
select ledger_watch('institutions');
select ledger_watch('financial_products');
select ledger_watch('enterprises', 'basic_account_number');
select ledger_watch('enterprise_projects');
select ledger_watch('financing_needs');
select ledger_watch('departments');
select ledger_watch('staff_scopes');
select ledger_watch(format('%I', table_name)::regclass) from information_schema.tables
  where table_schema = 'public' and (table_name ~ '^components_(institution|policy|product|rules)_'
    or table_name ~ '^(news_items|policies|institutions|financial_products|enterprise_projects|financing_needs)_.*(cmps|lnk)$');
