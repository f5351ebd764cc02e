/** 财政部、税务总局等部门 → 财政部, 税务总局: who issued a policy, one by one, so that each can be chosen. */

/** The same house under two names, or the one that took its place. */
const fullNames: Record<string, string> = { 人民银行: '中国人民银行', 银保监会: '金融监管总局', 国家税务总局: '税务总局', 国家金融监督管理总局: '金融监管总局' };

/** What names nobody: 等部门, 等六部门, （演示）. */
const unnamed = /(等[一二三四五六七八九十\d]*(个|家)?(部门|单位)|（[^）]*）|\([^)]*\))/g;

export function issuingDepartments(issuer: string | null | undefined): string[] {
  const names = (issuer ?? '').replace(unnamed, '、').split(/[、，,；;\s]+/);
  return [...new Set(names.filter(Boolean).map((name) => fullNames[name] ?? name))];
}
