import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** 主体类型, by legal form. 个体工商户 stays a kind of its own: it is sized by reference only (domain rule of 划型). */
export const entityKindLabels = {
  company: '公司制企业',
  partnership: '合伙企业',
  'sole-proprietorship': '个人独资企业',
  'individual-business': '个体工商户',
  'farmer-cooperative': '农民专业合作社',
  'public-institution': '事业单位',
  'social-organisation': '社会组织',
} as const;
export const EntityKind = codeList(entityKindLabels);
export type EntityKind = z.infer<typeof EntityKind>;

export const ownershipKindLabels = {
  private: '民营',
  'state-owned': '国有',
  'foreign-invested': '外资',
  individual: '个体',
  collective: '集体',
} as const;
export const OwnershipKind = codeList(ownershipKindLabels);
export type OwnershipKind = z.infer<typeof OwnershipKind>;

/** 登记状态, as the public register says it. */
export const registerStatusLabels = {
  active: '存续（在营）',
  'moved-out': '迁出',
  suspended: '停业（歇业）',
  revoked: '吊销',
  deregistered: '注销',
} as const;
export const RegisterStatus = codeList(registerStatusLabels);
export type RegisterStatus = z.infer<typeof RegisterStatus>;
