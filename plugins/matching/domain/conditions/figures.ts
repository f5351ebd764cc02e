/** Conditions that hold a figure against a least and a most. Both ends count as inside. */
import type { Criteria } from '@rongqiao/contracts/criteria.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { addMonths, ageInMonths, formatDay, formatMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Datum, FirmProfile } from '../firm-profile.ts';
import { remember } from '../remember.ts';
import { judge, nothingKnown, saidOnce, type Verdict } from './verdict.ts';

type Limit<Figure> = Figure | null | undefined;

const isBetween = <Figure extends number | bigint>(figure: Figure, least: Limit<Figure>, most: Limit<Figure>) =>
  (least == null || figure >= least) && (most == null || figure <= most);

/** Age grows by itself: a firm that is too young passes on a day that is known today. */
export function judgeAge({ ageMonthsMin: least, ageMonthsMax: most }: Criteria, { foundedOn }: FirmProfile, today: IsoDay): Verdict {
  if (!foundedOn) return nothingKnown;
  const { months, said } = ageOn(foundedOn)(today);
  return judge(foundedOn, {
    holds: () => isBetween(months, least, most),
    own: () => said,
    change: (day) => {
      if (least == null || months >= least) return undefined;
      const possibleFrom = addMonths(day, least);
      return { key: `age:${least}`, sentence: `满${formatMonths(least)}后可办，最早${formatDay(possibleFrom)}`, possibleFrom };
    },
  });
}

/** Asked by every product on the same day. */
const ageOn = remember((foundedOn: Datum<IsoDay>) => {
  let last: { today: IsoDay; months: number; said: string } | undefined;
  return (today: IsoDay) => {
    if (last?.today === today) return last;
    const months = ageInMonths(foundedOn.value, today);
    last = { today, months, said: `成立${formatMonths(Math.max(0, months))}` };
    return last;
  };
});

export function judgeRevenue({ revenueFenMin: least, revenueFenMax: most }: Criteria, { revenueFen }: FirmProfile): Verdict {
  return judge(revenueFen, {
    holds: (fen) => isBetween(fen, least, most),
    own: saidOnce(revenueFen, formatShortYuan),
    change: (fen) => (least == null || fen >= least ? undefined : { key: `revenue:${least}`, sentence: `年营业收入达到${formatShortYuan(least)}（还差${formatShortYuan(least - fen)}）`, possibleFrom: null }),
  });
}

export function judgeEmployees({ employeesMin: least, employeesMax: most }: Criteria, { employees }: FirmProfile): Verdict {
  return judge(employees, {
    holds: (heads) => isBetween(heads, least, most),
    own: (heads) => `${heads}人`,
    change: (heads) => (least == null || heads >= least ? undefined : { key: `employees:${least}`, sentence: `从业人员达到${least}人（还差${least - heads}人）`, possibleFrom: null }),
  });
}
