/**
 * Invented enterprises for load and for maps that are not empty. The same number is always the same firm, and no two
 * numbers share a code.
 */
import type { EnterpriseSeed } from '../../../cms/seeds/seed-shapes.ts';
import type { EntityKind, OwnershipKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import type { SizeClass } from '@rongqiao/contracts/values/enterprise-size.ts';
import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import { type Random, seeded } from '../../fuzz/random.ts';
import { figuresFor } from './figures.ts';
import { firstMarks, givenNames, secondMarks, surnames } from './names.ts';
import { cities, type Place } from './places.ts';
import { type Trade, trades } from './trades.ts';

/** Codes below belong to the demo set and to tests. */
const FIRST_SEQUENCE = 100_000;
/** As many codes as `makeUscc` gives in one region. */
export const NUMBERS_MAX = 1_600_000;
/** Ages are counted from here, so that a firm does not change from one year to the next. */
const TODAY = Date.UTC(2026, 0, 1);
const FIGURES_YEAR = 2025;
const DAY_MS = 86_400_000;

/** Stages of life: how many firms are in it, and how old these are. */
const stages = [
  { share: 30, daysMin: 30, daysMax: 3 * 365 },
  { share: 38, daysMin: 3 * 365, daysMax: 8 * 365 },
  { share: 27, daysMin: 8 * 365, daysMax: 20 * 365 },
  { share: 5, daysMin: 20 * 365, daysMax: 30 * 365 },
];
const sizes: { share: number; sizeClass: SizeClass; capitalWanYuan: number }[] = [
  { share: 68, sizeClass: 'micro', capitalWanYuan: 50 },
  { share: 25, sizeClass: 'small', capitalWanYuan: 300 },
  { share: 6, sizeClass: 'medium', capitalWanYuan: 2000 },
  { share: 1, sizeClass: 'large', capitalWanYuan: 10_000 },
];
const statuses = [
  { share: 94, registerStatus: 'active' },
  { share: 2, registerStatus: 'suspended' },
  { share: 2, registerStatus: 'deregistered' },
  { share: 1, registerStatus: 'revoked' },
  { share: 1, registerStatus: 'moved-out' },
] as const;
const taxGrades = [
  { share: 15, taxGrade: 'A' },
  { share: 55, taxGrade: 'B' },
  { share: 18, taxGrade: 'M' },
  { share: 9, taxGrade: 'C' },
  { share: 3, taxGrade: 'D' },
] as const;
const forms: { share: number; form: Form }[] = [
  { share: 90, form: { entityKind: 'company', ownershipKind: 'private', category: '1', ending: '有限公司' } },
  { share: 4, form: { entityKind: 'company', ownershipKind: 'state-owned', category: '1', ending: '有限公司' } },
  { share: 2, form: { entityKind: 'company', ownershipKind: 'foreign-invested', category: '1', ending: '有限公司' } },
  { share: 2, form: { entityKind: 'sole-proprietorship', ownershipKind: 'private', category: '1', ending: '厂' } },
  { share: 2, form: { entityKind: 'company', ownershipKind: 'collective', category: '1', ending: '有限责任公司' } },
];

interface Form {
  entityKind: EntityKind;
  ownershipKind: OwnershipKind;
  /** Second place of the code. */
  category: string;
  ending: string;
}

export function syntheticEnterprise(number: number): EnterpriseSeed {
  const random = seeded(Math.imul(number, 0x9e3779b1));
  const place = random.pick(weighted(cities, random).places);
  const trade = weighted(trades, random);
  const form = formOf(trade, random);
  const isShop = form.entityKind === 'individual-business';
  const { sizeClass, capitalWanYuan } = isShop ? { sizeClass: 'micro' as const, capitalWanYuan: 5 } : weighted(sizes, random);
  const { daysMin, daysMax } = weighted(stages, random);
  const legalRepresentativeName = random.pick(surnames) + random.pick(givenNames);
  const uscc = makeUscc({ category: form.category, regionCode: place.regionCode, sequence: FIRST_SEQUENCE + number });
  const { employees, revenueWanYuan, assetsWanYuan } = figuresFor(trade.industryCode, sizeClass, random);
  const address = `${place.cityName}市${place.countyName}演示路${1 + random.int(999)}号`;
  return {
    uscc,
    name: nameOf(number, place, trade, form, random),
    legalRepresentativeName,
    entityKind: form.entityKind,
    ownershipKind: form.ownershipKind,
    registerStatus: weighted(statuses, random).registerStatus,
    regionCode: place.regionCode,
    industryCode: trade.industryCode,
    foundedOn: new Date(TODAY - (daysMin + random.int(daysMax - daysMin)) * DAY_MS).toISOString().slice(0, 10),
    registeredCapitalFen: fen(capitalWanYuan * (1 + random.int(9))),
    registeredAddress: address,
    operatingAddress: address,
    businessScope: trade.scope,
    employees,
    revenueFen: fen(revenueWanYuan),
    assetsFen: fen(assetsWanYuan),
    figuresYear: FIGURES_YEAR,
    taxGrade: isShop ? 'unrated' : weighted(taxGrades, random).taxGrade,
    taxGradeYear: FIGURES_YEAR,
    qualificationTags: (trade.qualifications ?? []).filter(() => !isShop && random.chance(0.12)),
    contactName: `${legalRepresentativeName.slice(0, 1)}经理`,
    contactPhone: `024-0000-${String(number % 10_000).padStart(4, '0')}`,
    contactEmail: `finance@${uscc.toLowerCase()}.example`,
    taxpayerNumber: uscc,
    isDemo: true,
  };
}

const fen = (wanYuan: number): string => `${wanYuan}000000`;

/** Half of the firms in trades that shops are in are shops; farmers join in cooperatives. */
function formOf(trade: Trade, random: Random): Form {
  if (trade.shops && random.chance(0.5)) return { entityKind: 'individual-business', ownershipKind: 'individual', category: '2', ending: random.pick(trade.shops) };
  if (trade.industryCode.startsWith('A')) return { entityKind: 'farmer-cooperative', ownershipKind: 'collective', category: '3', ending: '专业合作社' };
  return weighted(forms, random).form;
}

function nameOf(number: number, { cityName, countyName }: Place, { words }: Trade, { entityKind, ending }: Form, random: Random): string {
  const mark = random.pick(firstMarks) + random.pick(secondMarks);
  const middle = entityKind === 'individual-business' ? `${countyName}${mark}` : `${cityName}${mark}${random.pick(words)}`;
  return `${middle}${ending}（演示${number}）`;
}

function weighted<T extends { share: number }>(choices: readonly T[], random: Random): T {
  let rest = random.int(choices.reduce((sum, { share }) => sum + share, 0));
  for (const choice of choices) {
    if (rest < choice.share) return choice;
    rest -= choice.share;
  }
  throw new Error('nothing to choose from');
}
