/** Makes the layouts of `domain/content-layouts.ts` true at every start; what is already so is not written again. */
import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { type Attribute, configure, type Configuration } from '../domain/admin-configuration.ts';
import { partLayouts, systemLabels, typeLayouts } from '../domain/content-layouts.ts';
import type { ContentLayout } from '../domain/layouts/content-layout.ts';

const STORE = 'strapi::core-store';
const nameFieldOf = (uid: string) => typeLayouts[uid]?.nameField;

interface Subject {
  key: string;
  layout: ContentLayout;
  attributes: Record<string, Attribute>;
}

/** @returns how many were changed */
export async function installContentLayouts(strapi: Core.Strapi): Promise<number> {
  const wanted = subjects(strapi);
  const rows = (await strapi.db.query(STORE).findMany({ where: { key: { $in: wanted.map(({ key }) => key) } } })) as { id: number; key: string; value: string }[];
  let changed = 0;
  for (const { key, layout, attributes } of wanted) {
    const row = rows.find((candidate) => candidate.key === key);
    if (!row) throw new Error(`the content manager keeps no configuration ${key}`);
    const stored = JSON.parse(row.value) as Configuration;
    const configuration = configure(stored, { layout, attributes, nameFieldOf, systemLabels });
    if (isDeepStrictEqual(configuration, stored)) continue;
    await strapi.db.query(STORE).update({ where: { id: row.id }, data: { value: JSON.stringify(configuration) } });
    changed += 1;
  }
  return changed;
}

function subjects(strapi: Core.Strapi): Subject[] {
  const schemas = { types: strapi.contentTypes, parts: strapi.components } as unknown as Record<'types' | 'parts', Record<string, { attributes: Record<string, Attribute> }>>;
  const of = (kind: 'types' | 'parts', prefix: string, layouts: Record<string, ContentLayout>) =>
    Object.entries(layouts).map(([uid, layout]) => {
      const schema = schemas[kind][uid];
      if (!schema) throw new Error(`a layout names ${uid}, which does not exist`);
      return { key: `plugin_content_manager_configuration_${prefix}::${uid}`, layout, attributes: schema.attributes };
    });
  return [...of('types', 'content_types', typeLayouts), ...of('parts', 'components', partLayouts)];
}
