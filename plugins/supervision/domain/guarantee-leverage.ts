/**
 * 融资担保公司监督管理条例第十五条: what a guarantee company guarantees stays within ten times its net assets; for one that
 * mainly serves small and micro firms and 农业、农村、农民 the limit may be fifteen.
 */
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';

const LEVERAGE_MAX = 10n;
const LEVERAGE_MAX_FOR_SMALL = 15n;
export const LEVERAGE_RULE = 'guarantee-leverage';
export const LEVERAGE_ARTICLE = '《融资担保公司监督管理条例》第十五条';

export interface GuaranteeFigures {
  /** 2026-01 */
  month: string;
  balanceFen: bigint;
  netAssetsFen: bigint;
  /** It mainly serves small and micro firms and 农业、农村、农民. */
  isForSmall: boolean;
}

export const leverageLimit = ({ isForSmall }: Pick<GuaranteeFigures, 'isForSmall'>): bigint => (isForSmall ? LEVERAGE_MAX_FOR_SMALL : LEVERAGE_MAX);

/** The limit exactly is within it; with no net assets left nothing is. */
export const isWithinLeverage = (figures: GuaranteeFigures): boolean =>
  figures.balanceFen === 0n || (figures.netAssetsFen > 0n && figures.balanceFen <= figures.netAssetsFen * leverageLimit(figures));

/** 12.34 times, cut off and not rounded; undefined without net assets. */
export function leverageText({ balanceFen, netAssetsFen }: Pick<GuaranteeFigures, 'balanceFen' | 'netAssetsFen'>): string | undefined {
  if (netAssetsFen <= 0n) return undefined;
  const hundredths = (balanceFen * 100n) / netAssetsFen;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

export function leverageSentence(name: string, figures: GuaranteeFigures): string {
  const times = leverageText(figures);
  const ratio = times === undefined ? '净资产不为正' : `是净资产的${times}倍，超过${leverageLimit(figures)}倍`;
  return `${name}${figures.month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月')}末融资担保责任余额${formatShortYuan(figures.balanceFen)}，净资产${formatShortYuan(figures.netAssetsFen)}，${ratio}，不符合${LEVERAGE_ARTICLE}。`;
}
