/**
 * The many firms of the demo, put together from tables. The n-th firm is always the same: city, trade, size and age go
 * round at different speeds, so that each meets each.
 */
import { sizeStandard2011, type SizeFloors } from '@rongqiao/contracts/values/enterprise-size-standard.ts';
import { childRegions, regionName, regionShortName } from '@rongqiao/contracts/values/region.ts';
import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import { wan } from '../amounts.ts';
import type { EnterpriseSeed } from '../seed-shapes.ts';
import { turn } from '../turn.ts';
import { firm } from './own.ts';
import { type Trade, trades } from './trades.ts';

const COUNT = 388;
/** Above the rows written by hand and what tests make, below the invented firms of `npm run seed -- --enterprises`. */
const FIRST_SEQUENCE = 40_000;

const cities = childRegions('210000');
const firstMarks = [...'鼎盛恒宏博嘉瑞泰华兴德信诚隆富丰裕昌荣源'];
const secondMarks = [...'达通远邦和顺祥安宁润泽科创新益民业利成基'];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const givenNames = [...'伟芳敏静强磊洋艳勇军杰娟涛超明霞平刚英华'];
/** Large, medium, small, micro are 0 to 3, as the standard's floors are listed; most firms are micro. */
const sizes = [3, 2, 3, 3, 1, 3, 2, 3, 3, 2, 3, 3, 3, 0, 3, 2, 3];
const capitalWan = [12_000, 2000, 300, 50];
const foundingYears = [2025, 2019, 2024, 2012, 2021, 2016, 2023, 2008, 2020, 2018, 2003, 2022, 1998];
const taxGrades = ['B', 'A', 'M', 'B', 'B', 'C', 'unrated', 'A', 'B', 'D', 'B'] as const;
/** Every twentieth has ceased, in turn in each of the ways. */
const ceased = ['suspended', 'moved-out', 'deregistered', 'revoked'] as const;

/** Where the standard leaves an indicator, or the whole industry, out. */
const usual: Record<'employees' | 'revenueWanYuan' | 'assetsWanYuan', SizeFloors> = {
  employees: [500, 100, 10],
  revenueWanYuan: [40_000, 4000, 300],
  assetsWanYuan: [50_000, 5000, 300],
};

export const generatedEnterprises: EnterpriseSeed[] = Array.from({ length: COUNT }, (_, place) => generated(place));

function generated(n: number): EnterpriseSeed {
  const city = turn(cities, n);
  const regionCode = turn(childRegions(city), Math.floor(n / cities.length));
  const trade = turn(trades, n * 5 + Math.floor(n / trades.length));
  const category = trade.form?.category ?? '1';
  const isShop = trade.form?.entityKind === 'individual-business';
  const size = isShop ? 3 : turn(sizes, n);
  const grade = isShop ? 'unrated' : turn(taxGrades, n);
  const address = `${regionShortName(city)}市${regionName(regionCode)}演示路${(n * 37) % 900}号`;
  return {
    ...firm({
      uscc: makeUscc({ department: trade.form?.department, category, regionCode, sequence: FIRST_SEQUENCE + n }),
      name: nameOf(n, city, regionCode, trade),
      legalRepresentativeName: turn(surnames, n * 3) + turn(givenNames, n + Math.floor(n / 20)),
      entityKind: trade.form?.entityKind ?? 'company',
      ownershipKind: trade.form?.ownershipKind ?? 'private',
      regionCode,
      industryCode: trade.industryCode,
      foundedOn: `${turn(foundingYears, n)}-0${1 + (n % 9)}-${10 + (n % 18)}`,
      registeredCapitalFen: wan(turn(capitalWan, size) * (1 + (n % 5))),
      registeredAddress: address,
      operatingAddress: address,
      businessScope: trade.scope,
      ...figures(trade.industryCode, size, n),
      taxGrade: grade,
      taxGradeYear: 2025,
      qualificationTags: trade.qualification && n % 3 > 0 ? [trade.qualification] : [],
    }),
    registerStatus: n % 20 === 19 ? turn(ceased, Math.floor(n / 20)) : 'active',
  };
}

function nameOf(n: number, city: string, regionCode: string, { word, form }: Trade): string {
  const mark = turn(firstMarks, n) + turn(secondMarks, Math.floor(n / firstMarks.length));
  const place = form?.entityKind === 'individual-business' ? regionName(regionCode) : regionShortName(city);
  return `${place}${mark}${word}${form?.ending ?? '有限公司'}（演示）`;
}

/** Figures that put a firm into its size: above the floor by a fifth or more, below the next one. */
function figures(industryCode: string, size: number, n: number) {
  const rule = sizeStandard2011.rules.find(({ industries }) => industries.some((prefix) => industryCode.startsWith(prefix)));
  const figure = (indicator: keyof typeof usual) => {
    const floors = rule?.[indicator] ?? usual[indicator];
    const [from, below] = size === 3 ? [floors[2] * 0.2, floors[2]] : [turn(floors, size), size === 0 ? floors[0] * 3 : turn(floors, size - 1)];
    return Math.ceil(from + (below - from) * (0.1 + (n % 7) * 0.12));
  };
  return { employees: figure('employees'), revenueFen: wan(figure('revenueWanYuan')), assetsFen: wan(figure('assetsWanYuan')) };
}
