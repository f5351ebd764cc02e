/** The words of the trade that a general dictionary does not know: the first set, to be tuned on measured queries. */
import type { SearchType } from '../contract.ts';

/** Words that mean the same; a search for one finds the others. */
const sameMeaning: string[][] = [
  ['流贷', '流动资金贷款'],
  ['固贷', '固定资产贷款'],
  ['短融', '短期融资券'],
  ['中票', '中期票据'],
  ['银承', '银行承兑汇票'],
  ['贴现', '票据贴现'],
  ['融担', '融资担保'],
  ['小贷', '小额贷款'],
  ['房抵', '房产抵押'],
  ['知产质押', '知识产权质押'],
  ['税贷', '税易贷', '银税互动'],
  ['政采贷', '政府采购贷款'],
  ['过桥', '转贷', '转贷应急资金'],
  ['无还本续贷', '续贷'],
  ['首贷', '首次贷款'],
  ['贴息', '利息补贴'],
  ['免申即享', '免申请'],
  ['个体户', '个体工商户'],
  ['高企', '高新技术企业'],
  ['北交所', '北京证券交易所'],
  ['新三板', '全国股转系统'],
  ['四板', '区域性股权市场'],
  ['创投', '创业投资', '风险投资', 'vc'],
  ['私募', '私募股权', 'pe'],
  ['定增', '定向增发'],
  ['众筹', '股权众筹'],
  ['ipo', '上市'],
  ['lpr', '贷款市场报价利率'],
];

/** A search for the key finds the values too, not the other way round. */
const alsoFinds: Record<string, string[]> = {
  专精特新: ['小巨人'],
  小微: ['中小微', '小型', '微型', '小企业'],
  抵押贷: ['抵押'],
  信用贷: ['信用贷款', '信用'],
  保理: ['应收账款融资'],
  担保: ['保证'],
  补贴: ['补助', '奖励', '贴息'],
};

/**
 * Words cut out first. Short forms only: a long word that is one unit is no longer found by its parts
 * (中小微 as one word hides 小微).
 */
const shortForms = [
  '流贷',
  '固贷',
  '短融',
  '中票',
  '银承',
  '融担',
  '小贷',
  '房抵',
  '知产',
  '税贷',
  '小微',
  '贴息',
  '首贷',
  '续贷',
  '转贷',
  '高企',
  '北交所',
  '新三板',
  '四板',
  '创投',
  '定增',
  '专精特新',
  '小巨人',
  '免申即享',
  '普惠',
];

export const synonyms: Record<string, string[]> = {
  ...Object.fromEntries(
    sameMeaning.flatMap((group) => group.map((word) => [word, group.filter((other) => other !== word)])),
  ),
  ...alsoFinds,
};

export const dictionary: string[] = shortForms;

/** Words that carry no meaning of their own in a heading or a question. */
export const stopWords: string[] = [
  '的',
  '了',
  '和',
  '与',
  '及',
  '或',
  '等',
  '在',
  '对',
  '为',
  '是',
  '有',
  '吗',
  '呢',
  '怎么',
  '如何',
  '什么',
  '哪些',
  '请问',
  '关于',
  '我要',
  '我想',
];

/** How people say it → how the platform writes it; read in this order. */
export const sayings: [how: RegExp, what: string][] = [[/(没有?|无|不用|不要|免)(抵押物?|抵押品|担保物)/, '信用贷款']];

/** What a question is wrapped in. */
export const fillers = /请问|怎么办理?|怎么|如何|能不能|可不可以|可以|有没有|哪里|哪些|什么|多少|我想|我要|我们|想要|需要|吗|呢|啊|[?？]/g;

/** What kind of thing is asked for. */
export const leanings: { when: RegExp; weights: Partial<Record<SearchType, number>> }[] = [];
