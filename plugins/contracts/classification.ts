import type { z } from 'zod';
import { codeList } from './code-list.ts';

/**
 * Who may see an attribute. Strapi's schemas carry it as `pluginOptions.classification`; everything that is not public
 * is private and unsearchable there.
 */
export const classificationLabels = {
  public: '公开',
  internal: '内部：平台人员和数据所属单位可见',
  sensitive: '敏感：个人或联系信息，最小范围可见',
  secret: '机密：账号等，只用于办理业务',
} as const;
export const Classification = codeList(classificationLabels);
export type Classification = z.infer<typeof Classification>;

/** The fields of a content type, grouped by who may see them. */
export type FieldsByClass = Partial<Record<Classification, z.ZodRawShape>>;

/** A relation is an edge, not a value: seeds name the other side by its human code. */
export type RelationTo = { to: string; many: boolean; classification: Classification; required: boolean };
