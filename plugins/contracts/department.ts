import { z } from 'zod';
import { AdminLevel } from './admin-level.ts';
import { HumanCode, optionalText, Phone, text, WebAddress } from './attributes.ts';
import type { FieldsByClass } from './classification.ts';
import { codeList } from './code-list.ts';
import { RegionCode } from './values/region.ts';

export const departmentKindLabels = {
  'finance-office': '地方金融管理部门',
  'financial-regulator': '金融监管总局派出机构',
  'central-bank': '人民银行分支机构',
  'fiscal-office': '财政部门',
  'development-reform': '发展改革部门',
  industry: '工业和信息化部门',
  'science-technology': '科技部门',
  commerce: '商务部门',
  'human-resources': '人力资源社会保障部门',
  tax: '税务部门',
  'market-regulation': '市场监管部门',
  agriculture: '农业农村部门',
  'data-bureau': '数据与营商环境部门',
  'housing-fund': '住房公积金管理中心',
  utility: '水电气公用事业单位',
  court: '人民法院',
  audit: '审计机关',
  association: '行业协会、商会',
} as const;
export const DepartmentKind = codeList(departmentKindLabels);
export type DepartmentKind = z.infer<typeof DepartmentKind>;

export const departmentFields = {
  public: {
    code: HumanCode,
    name: text(120),
    kind: DepartmentKind,
    level: AdminLevel,
    /** Also the scope of its officers: a city sees only its own rows. */
    regionCode: RegionCode,
    address: optionalText(200),
    phone: Phone.nullish(),
    website: WebAddress.nullish(),
    duties: optionalText(1000),
    isDemo: z.boolean(),
  },
  sensitive: { contactName: optionalText(60), contactPhone: Phone.nullish() },
} satisfies FieldsByClass;

export const Department = z.object({ ...departmentFields.public, ...departmentFields.sensitive });
export type Department = z.infer<typeof Department>;
