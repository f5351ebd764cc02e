/** The demo's sources: who delivers what, how often, on which legal basis, and what the columns of its file are called. */
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import { type UsualColumn, usualColumns } from '@rongqiao/data-exchange/domain/usual-columns.ts';

export interface SourceSeed {
  code: string;
  item: string;
  /** The owner by its human code. */
  owner: { kind: 'department' | 'institution'; code: string };
  kind: FactKind;
  columns: UsualColumn[];
  /** Days from one delivery to the next; null: whenever there is something. */
  everyDays: number | null;
  /** `whole`: one bad row keeps the batch out until somebody has decided. */
  acceptance: 'whole' | 'rows';
  legalBasis: string;
  retentionMonths: number;
}

const tax = { kind: 'department', code: 'BM-210100-SW' } as const;
const socialInsurance = { kind: 'department', code: 'BM-210100-RS' } as const;
const housingFund = { kind: 'department', code: 'BM-210100-GJJ' } as const;
const power = { kind: 'department', code: 'BM-210100-DL' } as const;
const water = { kind: 'department', code: 'BM-210100-SHW' } as const;
const gas = { kind: 'department', code: 'BM-210100-RQ' } as const;
const market = { kind: 'department', code: 'BM-210100-SJ' } as const;
const court = { kind: 'department', code: 'BM-210100-FY' } as const;
const audit = { kind: 'department', code: 'BM-210100-SHJ' } as const;
const data = { kind: 'department', code: 'BM-210100-SJJ' } as const;
const bank = { kind: 'institution', code: 'liaohe-state-bank' } as const;

/** 国办发〔2021〕52号 lists what departments share for the financing of small firms. */
const SHARED = '《加强信用信息共享应用促进中小微企业融资实施方案》（国办发〔2021〕52号）信息共享清单';
const PUBLISHED = '《企业信息公示暂行条例》，依法公示的信息';
const REPORTED = '《征信业管理条例》第十三条，经企业同意，按与平台的协议报送';

interface Row extends Omit<SourceSeed, 'columns' | 'legalBasis' | 'retentionMonths' | 'acceptance'> {
  acceptance?: SourceSeed['acceptance'];
  legalBasis?: string;
  retentionMonths?: number;
}
const source = (row: Row): SourceSeed => ({ acceptance: 'rows', legalBasis: SHARED, retentionMonths: 60, ...row, columns: usualColumns(row.kind) });

export const sourceSeeds: SourceSeed[] = [
  source({ code: 'sy-tax-filing', item: '纳税申报与缴款', owner: tax, kind: 'tax-filing', everyDays: 31, acceptance: 'whole' }),
  source({ code: 'sy-tax-grade', item: '纳税缴费信用级别', owner: tax, kind: 'tax-grade', everyDays: 366 }),
  source({ code: 'sy-tax-invoice', item: '发票', owner: tax, kind: 'invoice', everyDays: 31 }),
  source({ code: 'sy-arrears', item: '欠税和欠费', owner: tax, kind: 'arrears', everyDays: null, acceptance: 'whole' }),
  source({ code: 'sy-social-insurance', item: '社会保险缴费', owner: socialInsurance, kind: 'social-insurance-month', everyDays: 31 }),
  source({ code: 'sy-housing-fund', item: '住房公积金缴存', owner: housingFund, kind: 'housing-fund-month', everyDays: 31 }),
  source({ code: 'sy-power-bill', item: '电费账单', owner: power, kind: 'utility-bill', everyDays: 31 }),
  source({ code: 'sy-water-bill', item: '水费账单', owner: water, kind: 'utility-bill', everyDays: 31 }),
  source({ code: 'sy-gas-bill', item: '燃气账单', owner: gas, kind: 'utility-bill', everyDays: 31 }),
  source({ code: 'sy-licence', item: '行政许可', owner: market, kind: 'licence', everyDays: 7, legalBasis: PUBLISHED }),
  source({ code: 'sy-register-change', item: '登记变更', owner: market, kind: 'registration-change', everyDays: 7, legalBasis: PUBLISHED }),
  source({ code: 'sy-abnormal-list', item: '经营异常名录', owner: market, kind: 'list-entry', everyDays: 7, acceptance: 'whole', legalBasis: PUBLISHED }),
  source({ code: 'sy-penalty', item: '行政处罚', owner: market, kind: 'penalty', everyDays: 7, acceptance: 'whole', legalBasis: PUBLISHED }),
  source({ code: 'sy-court-list', item: '失信被执行人', owner: court, kind: 'list-entry', everyDays: 7, acceptance: 'whole', legalBasis: '最高人民法院关于公布失信被执行人名单信息的若干规定' }),
  source({ code: 'sy-judgment', item: '裁判与执行', owner: court, kind: 'judgment', everyDays: 7, legalBasis: PUBLISHED }),
  source({ code: 'sy-statement', item: '年度财务报表', owner: audit, kind: 'financial-statement', everyDays: 366 }),
  source({ code: 'sy-audit-opinion', item: '审计意见', owner: audit, kind: 'audit-opinion', everyDays: 366 }),
  source({ code: 'sy-receivable', item: '应收账款', owner: data, kind: 'receivable', everyDays: 31, legalBasis: REPORTED }),
  source({ code: 'sy-order', item: '在手订单', owner: data, kind: 'order', everyDays: 31, legalBasis: REPORTED }),
  source({ code: 'sy-asset', item: '不动产与动产', owner: data, kind: 'asset', everyDays: 92 }),
  source({ code: 'lh-loan', item: '贷款', owner: bank, kind: 'loan', everyDays: 31, acceptance: 'whole', legalBasis: REPORTED }),
  source({ code: 'lh-instalment', item: '还款记录', owner: bank, kind: 'instalment', everyDays: 31, acceptance: 'whole', legalBasis: REPORTED }),
  source({ code: 'lh-guarantee', item: '对外担保', owner: bank, kind: 'guarantee-given', everyDays: 92, legalBasis: REPORTED }),
];
