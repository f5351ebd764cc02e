import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { countByCode, sumByPlace, sumFigures } from '../domain/sum-figures.ts';
import { countCells } from './count-cells.ts';

export async function publicFigures(now: Date) {
  const day = chineseDayAt(now);
  const cells = await countCells(day);
  return {
    countedAt: now.toISOString(),
    day,
    total: sumFigures(cells),
    places: sumByPlace(cells),
    institutionsByKind: countByCode(cells, 'institutions'),
    productsByKind: countByCode(cells, 'products'),
    policiesByKind: countByCode(cells, 'policiesInForce'),
    needsByPurpose: countByCode(cells, 'needs'),
    enterprisesBySection: countByCode(cells, 'enterprises'),
  };
}
