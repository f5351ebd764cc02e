/** A visit list, judged row by row: which rows can be taken, what is wrong with the others, and what is on record already. */
import type { VisitFinding } from '../../contract/coordination/imports.ts';
import { type Standard, standardLabels } from '../../contract/coordination/words.ts';
import { childRegions, isWithin, type RegionCode, regionFullName, regionLevel, regionName } from '@rongqiao/contracts/values/region.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';

export interface ListFault {
  column: string;
  rule: string;
  value: string;
  sentence: string;
}
/** One row as the reader hands it on. */
export interface ListRow {
  row: number;
  /** Days as ISO, money as fen in digits; a blank cell has no value. */
  values: Record<string, string | number | boolean>;
  faults: ListFault[];
}

export interface VisitRow {
  row: number;
  uscc: string;
  enterpriseId: string | null;
  enterpriseName: string;
  regionCode: RegionCode;
  visitedOn: IsoDay;
  visitor: string;
  note: string;
  contactName: string;
  contactPhone: string;
  hasNeed: boolean;
  amountFen: string | null;
  termMonths: number | null;
  purposeText: string;
  standards: { standard: Standard; isMet: boolean; evidence: string }[];
}

export interface VisitList {
  teamRegion: RegionCode;
  today: IsoDay;
  /** Of the register, by code. */
  register: ReadonlyMap<string, { id: string; name: string; regionCode: RegionCode }>;
  /** `uscc day` of the team's visits on record. */
  recorded: ReadonlySet<string>;
}

export interface CheckedVisits {
  good: VisitRow[];
  bad: number;
  known: number;
  findings: VisitFinding[];
}

/** Older visits belong to another year's list. */
const VISIT_AGE_YEARS_MAX = 2;

export function checkVisits(rows: readonly ListRow[], list: VisitList): CheckedVisits {
  const checked: CheckedVisits = { good: [], bad: 0, known: 0, findings: [] };
  const seen = new Map<string, number>();
  for (const each of rows) {
    const faults = [...each.faults, ...faultsOf(each, list)];
    const key = `${each.values['uscc']} ${each.values['visitedOn']}`;
    const twin = seen.get(key);
    if (faults.length === 0 && twin !== undefined) faults.push(fault('统一社会信用代码', 'twice', text(each, 'uscc'), `与第${twin}行是同一家企业同一天的走访，请只保留一行。`));
    if (faults.length > 0) {
      checked.bad += 1;
      checked.findings.push(...faults.map((found) => ({ ...found, row: each.row, isNotice: false })));
      continue;
    }
    seen.set(key, each.row);
    if (list.recorded.has(key)) {
      checked.known += 1;
      checked.findings.push({ row: each.row, column: '走访日期', rule: 'known', value: String(each.values['visitedOn']), sentence: '这次走访已经登记过，不会重复登记。', isNotice: true });
    } else checked.good.push(visitOf(each, list));
  }
  return checked;
}

const fault = (column: string, rule: string, value: string, sentence: string): ListFault => ({ column, rule, value, sentence });
const text = ({ values }: ListRow, field: string): string => String(values[field] ?? '').trim();

function faultsOf(row: ListRow, list: VisitList): ListFault[] {
  const known = list.register.get(text(row, 'uscc'));
  const day = text(row, 'visitedOn');
  return [
    ...wrong(day !== '' && day > list.today, fault('走访日期', 'future', day, '走访日期在今天之后，请核对年月日。')),
    ...wrong(day !== '' && Number(day.slice(0, 4)) < Number(list.today.slice(0, 4)) - VISIT_AGE_YEARS_MAX, fault('走访日期', 'too-old', day, `走访日期早于${VISIT_AGE_YEARS_MAX}年前，请核对年份。`)),
    ...wrong(known !== undefined && known.name !== text(row, 'enterpriseName'), fault('企业名称', 'other-name', text(row, 'enterpriseName'), `这个代码登记的名称是“${known?.name}”，请核对代码或名称。`)),
    ...regionFaults(row, list),
    ...needFaults(row),
    ...standardFaults(row),
    ...tooLong(row),
  ];
}

const wrong = (isWrong: boolean, found: ListFault): ListFault[] => (isWrong ? [found] : []);

function regionFaults(row: ListRow, { teamRegion, register }: VisitList): ListFault[] {
  const written = text(row, 'region');
  const registered = register.get(text(row, 'uscc'))?.regionCode;
  if (registered) return wrong(!isWithin(registered, teamRegion), fault('统一社会信用代码', 'other-region', text(row, 'uscc'), `企业登记在${regionFullName(registered)}，不在本专班的地区，请交给当地的专班。`));
  if (written === '') return wrong(regionLevel(teamRegion) !== 'county', fault('所在区县', 'required', '', `请填写所在区县，例如“${exampleIn(teamRegion)}”。`));
  return wrong(districtCalled(written, teamRegion) === undefined, fault('所在区县', 'other-region', written, `${regionName(teamRegion)}没有“${written.slice(0, 20)}”，请填写本地区的区县名称。`));
}

const exampleIn = (region: RegionCode) => regionName(districtsOf(region)[0] ?? region);

/** The counties of a region; a county is its own. */
function districtsOf(region: RegionCode): RegionCode[] {
  if (regionLevel(region) === 'county') return [region];
  return childRegions(region).flatMap((child) => (regionLevel(child) === 'county' ? [child] : districtsOf(child)));
}

const districtCalled = (name: string, region: RegionCode): RegionCode | undefined =>
  districtsOf(region).find((code) => [code, regionName(code), regionFullName(code)].includes(name) || regionFullName(code).endsWith(name.replace(/\s/g, '')));

function needFaults(row: ListRow): ListFault[] {
  const hasNeed = row.values['hasNeed'] === true;
  const amount = text(row, 'amountFen');
  const term = row.values['termMonths'];
  return [
    ...wrong(hasNeed && amount === '' && !row.faults.some(({ column }) => column.startsWith('需求金额')), fault('需求金额（万元）', 'required', '', '有融资需求时请填写金额；没有需求请把“是否有融资需求”改为“否”。')),
    ...wrong(amount !== '' && !/^[1-9]\d{0,15}$/.test(amount), fault('需求金额（万元）', 'amount', amount, '金额要大于0，请核对。')),
    ...wrong(typeof term === 'number' && (term < 1 || term > 600), fault('期限（月）', 'number', String(term), '期限应在1到600个月之间，请核对单位是不是“月”。')),
  ];
}

const standards = Object.keys(standardLabels) as Standard[];

const standardFaults = (row: ListRow): ListFault[] =>
  standards.flatMap((standard) => {
    const evidence = text(row, `${standard}-evidence`);
    const isJudged = row.values[`${standard}-met`] !== undefined;
    return [
      ...wrong(isJudged && evidence.length < 2, fault(`${standardLabels[standard]}依据`, 'required', evidence, '写了是否符合，就要写依据（看了什么）。')),
      ...wrong(!isJudged && evidence !== '' && !row.faults.some(({ column }) => column === standardLabels[standard]), fault(standardLabels[standard], 'required', '', '写了依据，请填“是”或“否”。')),
    ];
  });

const lengths: [field: string, column: string, max: number][] = [
  ['enterpriseName', '企业名称', 120],
  ['visitor', '走访人', 60],
  ['contactName', '联系人', 60],
  ['contactPhone', '联系电话', 40],
  ['purposeText', '资金用途', 500],
  ['note', '走访情况', 1000],
  ...standards.map((standard): [string, string, number] => [`${standard}-evidence`, `${standardLabels[standard]}依据`, 300]),
];

const tooLong = (row: ListRow): ListFault[] =>
  lengths.flatMap(([field, column, max]) => wrong([...text(row, field)].length > max, fault(column, 'too-long', text(row, field), `最多${max}个字，请缩短。`)));

function visitOf(row: ListRow, { teamRegion, register }: VisitList): VisitRow {
  const known = register.get(text(row, 'uscc'));
  const term = row.values['termMonths'];
  const hasNeed = row.values['hasNeed'] === true;
  return {
    row: row.row,
    uscc: text(row, 'uscc'),
    enterpriseId: known?.id ?? null,
    enterpriseName: text(row, 'enterpriseName'),
    regionCode: known?.regionCode ?? districtCalled(text(row, 'region'), teamRegion) ?? teamRegion,
    visitedOn: text(row, 'visitedOn'),
    visitor: text(row, 'visitor'),
    note: text(row, 'note'),
    contactName: text(row, 'contactName'),
    contactPhone: text(row, 'contactPhone'),
    hasNeed,
    amountFen: hasNeed ? text(row, 'amountFen') : null,
    termMonths: hasNeed && typeof term === 'number' ? term : null,
    purposeText: text(row, 'purposeText'),
    standards: standards.flatMap((standard) => {
      const isMet = row.values[`${standard}-met`];
      return typeof isMet === 'boolean' ? [{ standard, isMet, evidence: text(row, `${standard}-evidence`) }] : [];
    }),
  };
}
