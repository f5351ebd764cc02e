/** One firm against everything on offer: the index, the plain loop, and general rule engines on the same conditions. */
import { columnsOf, type FirmColumns } from '../../../plugins/matching/domain/index/firm-columns.ts';
import { listBits } from '../../../plugins/matching/domain/index/bitset.ts';
import { matcherOfOffers, placesOf } from '../../../plugins/matching/domain/index/matcher.ts';
import { matchProduct } from '../../../plugins/matching/domain/match-product.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import type { Bar } from '../frame/bars.ts';
import { loopColumnsOf, loopProducts } from './columnar-loop.ts';
import { cpuSecondsOf, medianSeconds } from './measure.ts';
import { jsonRulesEngine, type OpenProducts, zenEngine } from './other-engines.ts';
import { plainFirm } from './plain-conditions.ts';
import { day, syntheticFirm } from './synthetic-firms.ts';

const ROUNDS = 7;
/** General engines take seconds for what the index does in milliseconds: fewer firms, told per firm. */
const JSON_RULES_FIRMS = 6;
const ZEN_FIRMS = 60;
const EXPLAINED_FIRMS = 500;

export async function measureOneFirm(offers: readonly Offer[], columns: FirmColumns): Promise<Bar[]> {
  const matcher = matcherOfOffers(offers, day);
  const products = loopColumnsOf(offers, day);
  const answer = { outcomes: new Uint8Array(offers.length), eligible: 0, possible: 0 };
  const firms = Math.min(columns.count, 20_000);
  const everyFirm = (work: (row: number) => unknown) => () => {
    for (let row = 0; row < firms; row++) work(row);
  };
  const index = medianSeconds(ROUNDS, everyFirm((row) => matcher.match(columns, row))) / firms;
  const loop = medianSeconds(ROUNDS, everyFirm((row) => loopProducts(products, columns, row, answer))) / firms;
  const explained = explainedSeconds(offers, matcher);
  const jsonRules = await secondsOf(jsonRulesEngine(offers), JSON_RULES_FIRMS);
  const zen = await secondsOf(zenEngine(offers), ZEN_FIRMS);
  return [
    { name: '一家企业，倒排位图索引（资格、得分、前20名）', value: index * 1e6, unit: '微秒' },
    { name: '一家企业，列存循环（只有资格）', value: loop * 1e6, unit: '微秒' },
    { name: '索引比列存循环快', value: loop / index, unit: '倍', must: '>= 5', aim: '>= 12' },
    { name: '得分并说明前20名，所用时间是列存循环的', value: explained / loop, unit: '倍', must: '<= 3', aim: '<= 1' },
    { name: `索引比 json-rules-engine 快（${JSON_RULES_FIRMS} 家，每家 ${Math.round(jsonRules * 1000)} 毫秒）`, value: jsonRules / index, unit: '倍', must: '>= 20000', aim: '>= 60000' },
    { name: `索引比 zen-engine 快（${ZEN_FIRMS} 家，每家 ${Math.round(zen * 1000)} 毫秒）`, value: zen / index, unit: '倍', must: '>= 500', aim: '>= 1500' },
  ];
}

function explainedSeconds(offers: readonly Offer[], matcher: ReturnType<typeof matcherOfOffers>): number {
  const firms = Array.from({ length: EXPLAINED_FIRMS }, (_, number) => syntheticFirm(number));
  const explainAll = () => {
    for (const { profile, wish } of firms) {
      // A firm that asks comes with a profile of its own each time: nothing is remembered of it from the last.
      const fresh = Object.fromEntries(Object.entries(profile).map(([name, datum]) => [name, datum && { ...datum }]));
      for (const place of placesOf(matcher.match(columnsOf(fresh, wish), 0))) matchProduct(fresh, wish, offers[place] as Offer, day);
    }
  };
  return medianSeconds(ROUNDS, explainAll) / EXPLAINED_FIRMS;
}

async function secondsOf(open: OpenProducts, firms: number): Promise<number> {
  const asked = Array.from({ length: firms + 1 }, (_, number) => plainFirm(syntheticFirm(number)));
  await open(asked[firms] as (typeof asked)[number]);
  return (await cpuSecondsOf(async () => {
    for (const firm of asked.slice(0, firms)) await open(firm);
  })) / firms;
}

/** All engines on the same pairs: how many do not agree, of how many. */
export async function compareEngines(offers: readonly Offer[], columns: FirmColumns, firms: number): Promise<Bar[]> {
  const matcher = matcherOfOffers(offers, day);
  const products = loopColumnsOf(offers, day);
  const [jsonRules, zen] = [jsonRulesEngine(offers), zenEngine(offers)];
  const answer = { outcomes: new Uint8Array(offers.length), eligible: 0, possible: 0 };
  let [pairs, different] = [0, 0];
  for (let row = 0; row < firms; row++) {
    const firm = syntheticFirm(row);
    const { index, standing } = matcher.match(columns, row);
    const outcomes = new Uint8Array(offers.length);
    for (const rank of listBits(standing.open)) outcomes[index.order[rank] as number] = 1;
    for (const rank of listBits(standing.sure)) outcomes[index.order[rank] as number] = 2;
    loopProducts(products, columns, row, answer);
    const opened = new Set(row < JSON_RULES_FIRMS ? await jsonRules(plainFirm(firm)) : []);
    const collected = new Set(await zen(plainFirm(firm)));
    for (const [place, offer] of offers.entries()) {
      const said = ['ineligible', 'possible', 'eligible'].indexOf(matchProduct(firm.profile, firm.wish, offer, day).standing);
      const agree = outcomes[place] === said && answer.outcomes[place] === said && collected.has(place) === said > 0 && (row >= JSON_RULES_FIRMS || opened.has(place) === said > 0);
      pairs++;
      if (!agree) different++;
    }
  }
  return [{ name: `五种做法在 ${pairs} 对上一致`, value: ((pairs - different) / pairs) * 100, unit: '%', must: '>= 100' }];
}
