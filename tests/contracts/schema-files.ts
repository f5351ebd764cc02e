/** Strapi's schema files beside the contracts that they must agree with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Classification, FieldsByClass, RelationTo } from '../../plugins/contracts/classification.ts';
import { Criteria } from '../../plugins/contracts/criteria.ts';
import { departmentFields } from '../../plugins/contracts/department.ts';
import { enterpriseFields } from '../../plugins/contracts/enterprise.ts';
import { enterpriseProjectFields, enterpriseProjectRelations } from '../../plugins/contracts/enterprise-project.ts';
import { Fee } from '../../plugins/contracts/fee.ts';
import { financialProductFields, financialProductRelations, Step } from '../../plugins/contracts/financial-product.ts';
import { financingNeedFields, financingNeedRelations } from '../../plugins/contracts/financing-need.ts';
import { institutionFields, Outlet } from '../../plugins/contracts/institution.ts';
import { Material } from '../../plugins/contracts/material.ts';
import { newsFields, newsRelations } from '../../plugins/contracts/news.ts';
import { policyFields, policyRelations } from '../../plugins/contracts/policy.ts';
import { BasisDocument, Contact, PolicySource, Support } from '../../plugins/contracts/policy-parts.ts';
import { type ContentKey, uids } from '../../plugins/contracts/uids.ts';

/** As much of a Strapi attribute as the tests look at. */
export type Attribute = {
  type: string;
  enum?: string[];
  options?: { list: string };
  component?: string;
  repeatable?: boolean;
  relation?: string;
  target?: string;
  required?: boolean;
  unique?: boolean;
  private?: boolean;
  searchable?: boolean;
  maxLength?: number;
  regex?: string;
  min?: number | string;
  max?: number;
  pluginOptions?: { classification?: Classification; label?: string; list?: string; i18n?: { localized: boolean } };
};
export type Schema = {
  info: { singularName: string; pluralName: string; displayName: string; description: string };
  options: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized: boolean } };
  attributes: Record<string, Attribute>;
};
/** One field of a contract as JSON Schema says it, without "or null". */
export type Field = {
  type?: string;
  format?: string;
  enum?: string[];
  items?: Field;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  required: boolean;
  classification: Classification;
};
type Contract = { fields: FieldsByClass; relations?: Record<string, RelationTo> };

const source = join(import.meta.dirname, '../../cms/src');
const read = (path: string): Schema => JSON.parse(readFileSync(join(source, path), 'utf8'));

const contracts: Record<ContentKey, Contract> = {
  news: { fields: newsFields, relations: newsRelations },
  policy: { fields: policyFields, relations: policyRelations },
  institution: { fields: institutionFields },
  financialProduct: { fields: financialProductFields, relations: financialProductRelations },
  enterprise: { fields: enterpriseFields },
  enterpriseProject: { fields: enterpriseProjectFields, relations: enterpriseProjectRelations },
  financingNeed: { fields: financingNeedFields, relations: financingNeedRelations },
  department: { fields: departmentFields },
};

const components: Record<string, z.ZodObject> = {
  'rules.criteria': Criteria,
  'rules.material': Material,
  'institution.outlet': Outlet,
  'product.fee': Fee,
  'product.step': Step,
  'policy.support': Support,
  'policy.contact': Contact,
  'policy.basis-document': BasisDocument,
  'policy.source': PolicySource,
};

export const contentTypes = (Object.keys(uids) as ContentKey[]).map((key) => {
  const [, api, name] = /^api::(.+)\.(.+)$/.exec(uids[key]) ?? [];
  return {
    key,
    uid: uids[key],
    schema: read(`api/${api}/content-types/${name}/schema.json`),
    fields: fieldsOf(contracts[key].fields),
    relations: contracts[key].relations ?? {},
  };
});

export const componentFiles = Object.entries(components).map(([uid, contract]) => ({
  uid,
  schema: read(`components/${uid.replace('.', '/')}.json`),
  fields: fieldsOf({ public: contract.shape }),
  relations: {},
}));

function fieldsOf(byClass: FieldsByClass): Record<string, Field> {
  const fields = Object.entries(byClass).flatMap(([classification, shape]) => {
    const schema = z.toJSONSchema(z.object(shape), { io: 'input', unrepresentable: 'any' });
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Nullable>);
    return properties.map(([name, property]) => {
      const required = schema.required?.includes(name) ?? false;
      return [name, { ...withoutNull(property), required, classification: classification as Classification }];
    });
  });
  return Object.fromEntries(fields);
}

type Nullable = Omit<Field, 'type' | 'required' | 'classification'> & { type?: string | string[]; anyOf?: Nullable[] };

function withoutNull({ anyOf, type, ...rest }: Nullable): Omit<Field, 'required' | 'classification'> {
  const some = anyOf?.find((option) => option.type !== 'null');
  if (some) return withoutNull(some);
  return { ...rest, type: Array.isArray(type) ? type.find((option) => option !== 'null') : type };
}
