/** Places as people write them, names or codes: 沈阳、辽宁省、长春市、沈阳市铁西区、210100. */
import { childRegions, countryCode, isRegionCode, type RegionCode, regionFullName, regionName, regionShortName } from '@rongqiao/contracts/values/region.ts';

export type NamesRead = { ok: true; codes: string[] } | { ok: false; message: string };

const separators = /[、，,；;\s]+/;

export function readRegionNames(text: string): NamesRead {
  const found = text.split(separators).filter(Boolean).map(regionCalled);
  const wrong = found.find((one) => !one.ok);
  return wrong && !wrong.ok ? wrong : { ok: true, codes: found.flatMap((one) => (one.ok ? one.codes : [])) };
}

function regionCalled(name: string): NamesRead {
  if (isRegionCode(name)) return { ok: true, codes: [name] };
  if (name === '全国') return { ok: true, codes: [countryCode] };
  for (const level of levels()) {
    const codes = level.filter((code) => isCalled(code, name));
    if (codes.length === 1) return { ok: true, codes };
    if (codes.length > 1) return { ok: false, message: `叫“${name}”的地方有${codes.length}个，请写全，例如“${regionFullName(codes[0] ?? countryCode)}”。` };
  }
  return { ok: false, message: `没有找到“${name.slice(0, 20)}”这个地方，请写行政区划的名称，例如“沈阳市”或“长春市”。` };
}

const isCalled = (code: RegionCode, name: string) => regionName(code) === name || regionShortName(code) === name || regionFullName(code) === name || endsWithPlace(regionFullName(code), name);

/** 沈阳市铁西区 is enough for 辽宁省沈阳市铁西区. */
const endsWithPlace = (full: string, name: string) => name.length >= 4 && full.endsWith(name);

let known: RegionCode[][] | undefined;

/** Provinces, cities, counties: 吉林 is the province before it is the city. */
function levels(): RegionCode[][] {
  if (known) return known;
  const provinces = childRegions(countryCode);
  const cities = provinces.flatMap(childRegions);
  known = [provinces, cities, cities.flatMap(childRegions)];
  return known;
}
