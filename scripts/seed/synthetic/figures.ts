/** Employees, revenue and assets that put a firm of an industry into the size class that is wanted. */
import { sizeStandard2011, type SizeFloors, type SizeRule } from '@rongqiao/contracts/values/enterprise-size-standard.ts';
import { SizeClass } from '@rongqiao/contracts/values/enterprise-size.ts';
import type { Random } from '../../fuzz/random.ts';

export interface Figures {
  employees: number;
  revenueWanYuan: number;
  assetsWanYuan: number;
}

/** For indicators that the industry's row leaves out. */
const usual: Record<keyof Figures, SizeFloors> = {
  employees: [500, 100, 10],
  revenueWanYuan: [40_000, 4000, 300],
  assetsWanYuan: [50_000, 5000, 300],
};

/** How far above its floor a large firm goes. */
const LARGE_FACTOR = 3;
/** The smallest figure, as a share of the floor of small. */
const MICRO_SHARE = 0.1;

export function figuresFor(industryCode: string, sizeClass: SizeClass, random: Random): Figures {
  const rule = ruleFor(industryCode);
  const figure = (indicator: keyof Figures) => within(rule[indicator] ?? usual[indicator], sizeClass, random);
  return { employees: figure('employees'), revenueWanYuan: figure('revenueWanYuan'), assetsWanYuan: figure('assetsWanYuan') };
}

function ruleFor(industryCode: string): SizeRule {
  const rule = sizeStandard2011.rules.find(({ industries }) => industries.some((prefix) => industryCode.startsWith(prefix)));
  if (!rule) throw new Error(`no size rule for ${industryCode}`);
  return rule;
}

/** Low figures are more frequent than high ones. */
function within(floors: SizeFloors, sizeClass: SizeClass, random: Random): number {
  const place = SizeClass.options.indexOf(sizeClass);
  const lowest = floors[2];
  const from = floors[place] ?? Math.ceil(lowest * MICRO_SHARE);
  const below = place === 0 ? from * LARGE_FACTOR : (floors[place - 1] ?? lowest);
  return from + Math.min(random.int(below - from), random.int(below - from));
}
