import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Classification } from '../../plugins/contracts/classification.ts';
import { codeLists } from '../../plugins/contracts/code-lists.ts';
import { contentLabels, publicUids, uids } from '../../plugins/contracts/uids.ts';
import { type Attribute, componentFiles, contentTypes, type Field } from './schema-files.ts';

const all = [...contentTypes, ...componentFiles];
const isPublic = (uid: string) => (publicUids as readonly string[]).includes(uid);
const attributesOf = (schema: { attributes: Record<string, Attribute> }) => Object.entries(schema.attributes);

/** What Strapi must store for a field of the contract. */
const expectedTypes = (name: string, field: Field): string[] => {
  if (field.enum) return ['enumeration'];
  if (field.format === 'date') return ['date'];
  if (/Fen(Min|Max)?$/.test(name)) return ['biginteger'];
  if (field.type === 'array') return field.items?.type === 'object' ? ['component'] : ['customField'];
  if (field.type === 'object') return ['component'];
  if (field.type === 'integer' || field.type === 'boolean') return [field.type];
  if (field.type === 'number') return ['float'];
  return ['string', 'text', 'richtext'];
};

describe.each(all)('$uid', ({ schema, fields, relations }) => {
  const isRelation = (attribute: Attribute) => attribute.type === 'relation';
  const plain = attributesOf(schema).filter(([, attribute]) => !isRelation(attribute));

  test('has the attributes of its contract and no others', () => {
    expect(plain.map(([name]) => name).sort()).toEqual(Object.keys(fields).sort());
    expect(
      attributesOf(schema)
        .filter(([, attribute]) => isRelation(attribute))
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(relations).sort());
  });

  test.each(plain)('%s is stored as the contract says', (name, attribute) => {
    const field = fields[name] as Field;
    expect(expectedTypes(name, field)).toContain(attribute.type);
    expect(attribute.required ?? false).toBe(field.required);
    if (attribute.type === 'enumeration') expect(attribute.enum).toEqual(field.enum);
    if (attribute.type === 'integer') expect([attribute.min, attribute.max]).toEqual([field.minimum, field.maximum]);
    if (attribute.type === 'component') expect(attribute.repeatable).toBe(field.type === 'array');
    if (attribute.repeatable) expect(attribute.max).toBe(field.maxItems);
  });

  test.each(plain.filter(([, { type }]) => ['string', 'text', 'richtext'].includes(type)))(
    '%s has a length, and the one of the contract',
    (name, attribute) => {
      const field = fields[name] as Field;
      expect(attribute.maxLength).toBeGreaterThan(0);
      if (field.maxLength !== undefined) expect(attribute.maxLength).toBe(field.maxLength);
      // PostgreSQL gives a `string` 255 characters, whatever the schema says.
      if (attribute.type === 'string') expect(attribute.maxLength).toBeLessThanOrEqual(255);
      // Rates are narrower in the admin, where nobody means 360 %.
      if (field.pattern && !/[rR]ate(Min|Max)?$/.test(name)) expect(attribute.regex).toBe(field.pattern);
    },
  );

  test.each(attributesOf(schema))('%s says who may see it, and what it is called', (name, attribute) => {
    const { classification, label } = attribute.pluginOptions ?? {};
    expect(Classification.options).toContain(classification);
    expect(classification).toBe(
      fields[name]?.classification ?? relations[name as keyof typeof relations]?.['classification'],
    );
    expect(label).toMatch(/\p{Script=Han}/u);
    const isHidden = classification !== 'public';
    // Strapi answers `_q` from private columns too, unless they are unsearchable.
    expect([attribute.private ?? false, attribute.searchable ?? true]).toEqual([isHidden, !isHidden]);
  });

  test.each(plain.filter(([, { type }]) => type === 'enumeration' || type === 'customField'))(
    '%s takes its codes from the list it names',
    (name, attribute) => {
      const list = attribute.options?.list ?? attribute.pluginOptions?.list ?? '';
      expect(Object.keys(codeLists)).toContain(list);
      const codes = attribute.type === 'enumeration' ? attribute.enum : fields[name]?.items?.enum;
      if (codes) expect(Object.keys(codeLists[list as keyof typeof codeLists])).toEqual(codes);
    },
  );

  test.each(attributesOf(schema).filter(([, { component }]) => component))(
    '%s uses a component that exists',
    (_name, { component }) => {
      expect(componentFiles.map(({ uid }) => uid)).toContain(component);
    },
  );
});

describe.each(contentTypes)('the type $uid', ({ uid, key, schema, relations }) => {
  test('is called as its uid says, in Chinese for people', () => {
    expect(uid.endsWith(`.${schema.info.singularName}`)).toBe(true);
    expect(schema.info.displayName + schema.info.description).toMatch(/\p{Script=Han}/u);
    expect(contentLabels[key]).toMatch(/\p{Script=Han}/u);
  });

  test('has drafts and languages exactly when it is published', () => {
    expect(schema.options.draftAndPublish).toBe(isPublic(uid));
    expect(schema.pluginOptions?.i18n?.localized ?? false).toBe(isPublic(uid));
    for (const [, { type, pluginOptions }] of attributesOf(schema)) {
      expect(pluginOptions?.i18n !== undefined).toBe(isPublic(uid) && type !== 'relation');
    }
  });

  test('codes and numbers are the same in every language', () => {
    const localized = attributesOf(schema)
      .filter(([, { pluginOptions }]) => pluginOptions?.i18n?.localized)
      .map(([, { type }]) => type);
    expect(
      localized.filter((type) => ['integer', 'biginteger', 'date', 'boolean', 'customField'].includes(type)),
    ).toEqual([]);
  });

  test('uses no name that Strapi keeps for itself', () => {
    expect(
      Object.keys(schema.attributes).filter((name) => ['status', 'locale', 'id', 'documentId', 'meta'].includes(name)),
    ).toEqual([]);
  });

  test('a public relation leads only to a public type', () => {
    for (const [name, { to, many, classification, required }] of Object.entries(relations)) {
      const attribute = schema.attributes[name];
      expect(attribute).toMatchObject({ target: to, relation: many ? 'manyToMany' : 'manyToOne' });
      expect(attribute?.required ?? false).toBe(required);
      if (classification === 'public') expect(isPublic(to)).toBe(true);
    }
  });

  test('says where it belongs', () => {
    expect(schema.attributes.regionCode).toMatchObject({ type: 'string', required: true });
  });

  test('has routes only when it is public', () => {
    const folder = join(import.meta.dirname, '../../cms/src/api', uid.slice('api::'.length).split('.')[0] as string);
    const rooms = isPublic(uid) ? ['content-types', 'controllers', 'routes', 'services'] : ['content-types'];
    expect(existsSync(folder) && readdirSync(folder).sort()).toEqual(rooms);
  });
});

test('no two types share a name', () => {
  const names = contentTypes.flatMap(({ schema: { info } }) => [info.singularName, info.pluralName]);
  expect(new Set(names).size).toBe(names.length);
  expect(contentTypes).toHaveLength(Object.keys(uids).length);
});
