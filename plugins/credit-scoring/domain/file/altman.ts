import type { Statement } from '../worth/statements.ts';

export interface ZScore {
  z: number;
  zone: 'safe' | 'grey' | 'distress';
  sentence: string;
}

/** Z″ for firms that are not listed: 6.56·WC/TA + 3.26·RE/TA + 6.72·EBIT/TA + 1.05·BVE/TL. Zones at 1.1 and 2.6. */
export function altmanZ(statement: Statement): ZScore | undefined {
  const { totalAssetsFen, totalLiabilitiesFen } = statement;
  if (totalAssetsFen <= 0n || totalLiabilitiesFen <= 0n) return undefined;
  const ofAssets = (fen: bigint): number => Number(fen) / Number(totalAssetsFen);
  const z =
    6.56 * ofAssets(statement.currentAssetsFen - statement.currentLiabilitiesFen) +
    3.26 * ofAssets(statement.retainedEarningsFen) +
    6.72 * ofAssets(statement.operatingProfitFen + statement.interestFen) +
    1.05 * (Number(statement.equityFen) / Number(totalLiabilitiesFen));
  const zone = z > 2.6 ? 'safe' : z < 1.1 ? 'distress' : 'grey';
  const words = {
    safe: '高于2.6，财务状况稳健',
    grey: '在1.1和2.6之间，需要关注',
    distress: '低于1.1，财务困难的可能较大',
  };
  return { z: Math.round(z * 100) / 100, zone, sentence: `${statement.year}年度Z″值${z.toFixed(2)}，${words[zone]}。` };
}
