import { z } from 'zod';
import {
  countryCode,
  isRegionCode,
  isWithin,
  parentRegion,
  RegionCode,
  regionFullName,
  regionShortName,
} from './region.ts';

/**
 * Where something holds, or whose rows somebody sees: inside one of `in` and outside all of `out`.
 *
 * An empty `in` is nowhere, never everywhere: who forgets to set an operator's scope must not open the whole country.
 */
export const RegionScope = z
  .object({
    in: z.array(RegionCode).min(1, '请至少选择一个地区；不限地区请选“全国”。'),
    out: z.array(RegionCode).default([]),
  })
  .refine(({ in: inside, out }) => out.every((code) => isBelowOne(code, inside)), {
    message: '“不含”的地区必须在所选地区之内，请改正。',
    path: ['out'],
  });
export type RegionScope = z.infer<typeof RegionScope>;

export const nationwide: RegionScope = { in: [countryCode], out: [] };

/**
 * 辽宁省（不含大连）: provincial files often leave out cities that have a plan of their own (计划单列市).
 *
 * @param code a firm's region at any level; a code that does not exist is in no scope
 */
export function isInRegionScope(code: RegionCode, scope: RegionScope): boolean {
  if (!isRegionCode(code)) return false;
  return scope.in.some((container) => isWithin(code, container)) && !scope.out.some((hole) => isWithin(code, hole));
}

/** 辽宁省（不含大连）、吉林省长春市 */
export function describeRegionScope(scope: RegionScope): string {
  if (scope.in.length === 0) return '未指定地区';
  return scope.in
    .map((container) => {
      const holes = scope.out.filter((code) => isBelowOne(code, [container]));
      const names = holes.map((code) => nameBelow(code, container)).join('、');
      return regionFullName(container) + (names ? `（不含${names}）` : '');
    })
    .join('、');
}

function isBelowOne(code: RegionCode, containers: RegionCode[]): boolean {
  return containers.some((container) => code !== container && isRegionCode(code) && isWithin(code, container));
}

/** Enough of a name to be clear inside the container: 大连, but 沈阳市铁西区 because 鞍山 has a 铁西区 too. */
function nameBelow(code: RegionCode, container: RegionCode): string {
  if (parentRegion(code) === container) return regionShortName(code);
  return container === countryCode
    ? regionFullName(code)
    : regionFullName(code).slice(regionFullName(container).length);
}
