import { type SizeClass, classifyEnterpriseSize, sizeClassLabels } from '@rongqiao/contracts/values/enterprise-size.ts';
import { statementsOf } from '../worth/statements.ts';
import type { Reading } from '../score/reading.ts';
import { latestHeadcount } from './headcount.ts';
import { NOT_ENOUGH_DATA, type Verdict } from './verdict.ts';

/** 规模: the legal classes, from statements and social insurance where they are connected, else from what the firm declared. */
export function sizeVerdict(reading: Reading): Verdict<SizeClass> {
  const { enterprise } = reading.file;
  const [statement] = statementsOf(reading);
  const insured = latestHeadcount(reading);
  const size = classifyEnterpriseSize({
    industryCode: enterprise.industryCode,
    employees: insured?.headcount ?? enterprise.employees,
    revenueFen: positive(statement?.revenueFen) ?? enterprise.revenueFen,
    assetsFen: positive(statement?.totalAssetsFen) ?? enterprise.assetsFen,
    isIndividualBusiness: enterprise.entityKind === 'individual-business',
  });
  const sources = [
    insured ? `从业人员取${insured.month}社会保险参保人数。` : '',
    statement ? `营业收入和资产总额取${statement.year}年度财务报表。` : '',
  ].filter(Boolean);
  const isClassified = size.outcome === 'classified';
  return {
    answer: isClassified ? size.sizeClass : undefined,
    label: isClassified ? sizeClassLabels[size.sizeClass] : NOT_ENOUGH_DATA,
    rule: '中小企业划型标准规定（工信部联企业〔2011〕300号）',
    evidence: [size.sentence, ...(sources.length > 0 ? sources : ['取企业自行申报的数据。'])],
    asOf:
      insured?.month ??
      (statement ? `${statement.year}-12-31` : enterprise.figuresYear ? `${enterprise.figuresYear}-12-31` : undefined),
    confidence: !isClassified || size.isProvisional ? 'low' : sources.length === 2 ? 'high' : 'medium',
  };
}

const positive = (fen: bigint | undefined): bigint | undefined => (fen !== undefined && fen >= 0n ? fen : undefined);
