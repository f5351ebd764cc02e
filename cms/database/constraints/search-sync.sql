-- Whatever path writes published content (Document Service, query engine, SQL), its document enters the outbox in the
-- same transaction. One line for each table that a search document is read from, and for each that may become one.

create or replace trigger outbox_news_items after insert or update or delete on news_items
  for each row execute function outbox_content_changed('api::news.news-item');
create or replace trigger outbox_policies after insert or update or delete on policies
  for each row execute function outbox_content_changed('api::policy.policy');
create or replace trigger outbox_institutions after insert or update or delete on institutions
  for each row execute function outbox_content_changed('api::institution.institution');
create or replace trigger outbox_financial_products after insert or update or delete on financial_products
  for each row execute function outbox_content_changed('api::financial-product.financial-product');

-- Which components belong to which content row. (News has no components.)
create or replace trigger outbox_policies_cmps after insert or update or delete on policies_cmps
  for each row execute function outbox_part_changed('api::policy.policy', 'policies', 'entity_id');
create or replace trigger outbox_institutions_cmps after insert or update or delete on institutions_cmps
  for each row execute function outbox_part_changed('api::institution.institution', 'institutions', 'entity_id');
create or replace trigger outbox_financial_products_cmps after insert or update or delete on financial_products_cmps
  for each row execute function outbox_part_changed('api::financial-product.financial-product', 'financial_products', 'entity_id');

-- Component rows edited where they lie.
create or replace trigger outbox_components_rules_criteria after update or delete on components_rules_criteria
  for each row execute function outbox_component_changed('rules.criteria', 'api::policy.policy', 'policies', 'api::financial-product.financial-product', 'financial_products');
create or replace trigger outbox_components_rules_material after update or delete on components_rules_material
  for each row execute function outbox_component_changed('rules.material', 'api::policy.policy', 'policies', 'api::financial-product.financial-product', 'financial_products');
create or replace trigger outbox_components_policy_support after update or delete on components_policy_support
  for each row execute function outbox_component_changed('policy.support', 'api::policy.policy', 'policies');
create or replace trigger outbox_components_policy_contact after update or delete on components_policy_contact
  for each row execute function outbox_component_changed('policy.contact', 'api::policy.policy', 'policies');
create or replace trigger outbox_components_policy_basis_document after update or delete on components_policy_basis_document
  for each row execute function outbox_component_changed('policy.basis-document', 'api::policy.policy', 'policies');
create or replace trigger outbox_components_policy_source after update or delete on components_policy_source
  for each row execute function outbox_component_changed('policy.source', 'api::policy.policy', 'policies');
create or replace trigger outbox_components_institution_outlet after update or delete on components_institution_outlet
  for each row execute function outbox_component_changed('institution.outlet', 'api::institution.institution', 'institutions');
create or replace trigger outbox_components_product_fee after update or delete on components_product_fee
  for each row execute function outbox_component_changed('product.fee', 'api::financial-product.financial-product', 'financial_products');
create or replace trigger outbox_components_product_step after update or delete on components_product_step
  for each row execute function outbox_component_changed('product.step', 'api::financial-product.financial-product', 'financial_products');

-- Relations; a target that is deleted takes its link rows along.
create or replace trigger outbox_news_items_related_policies after insert or update or delete on news_items_related_policies_lnk
  for each row execute function outbox_part_changed('api::news.news-item', 'news_items', 'news_item_id');
create or replace trigger outbox_policies_mutual_exclusions after insert or update or delete on policies_mutual_exclusions_lnk
  for each row execute function outbox_part_changed('api::policy.policy', 'policies', 'policy_id');
create or replace trigger outbox_policies_department after insert or update or delete on policies_department_lnk
  for each row execute function outbox_part_changed('api::policy.policy', 'policies', 'policy_id');
create or replace trigger outbox_financial_products_institution after insert or update or delete on financial_products_institution_lnk
  for each row execute function outbox_part_changed('api::financial-product.financial-product', 'financial_products', 'financial_product_id');

-- A product shows its institution's name and place.
create or replace trigger outbox_institutions_embedded after update on institutions for each row
  when (row(old.document_id, old.slug, old.name, old.short_name, old.kind, old.region_code, old.published_at)
    is distinct from row(new.document_id, new.slug, new.name, new.short_name, new.kind, new.region_code, new.published_at))
  execute function outbox_embedded_changed('api::financial-product.financial-product', 'financial_products', 'financial_products_institution_lnk', 'financial_product_id', 'institution_id');

-- What cannot name its documents.
create or replace trigger outbox_news_items_truncated after truncate on news_items for each statement execute function outbox_compare_everything();
create or replace trigger outbox_policies_truncated after truncate on policies for each statement execute function outbox_compare_everything();
create or replace trigger outbox_institutions_truncated after truncate on institutions for each statement execute function outbox_compare_everything();
create or replace trigger outbox_financial_products_truncated after truncate on financial_products for each statement execute function outbox_compare_everything();
create or replace trigger outbox_locales_removed after delete on i18n_locale for each statement execute function outbox_compare_everything();

-- From a component to its owner.
create index if not exists policies_cmps_component on policies_cmps (component_type, cmp_id);
create index if not exists institutions_cmps_component on institutions_cmps (component_type, cmp_id);
create index if not exists financial_products_cmps_component on financial_products_cmps (component_type, cmp_id);
