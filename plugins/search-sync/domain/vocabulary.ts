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
  ['个体户', '个体工商户', '商户'],
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
  ['农信社', '农村信用社', '信用合作联社'],
  ['农商行', '农村商业银行'],
  ['城商行', '城市商业银行'],
  ['大学生', '高校毕业生'],
  ['退役军人', '退役士兵'],
  ['可转债', '可转换公司债券'],
  ['超短融', '超短期融资券'],
];

/** A search for the key finds the values too, not the other way round. */
const alsoFinds: Record<string, string[]> = {
  专精特新: ['小巨人'],
  小微: ['中小微', '小型', '微型', '小企业'],
  抵押贷: ['抵押'],
  信用贷: ['信用贷款', '信用'],
  保理: ['应收账款融资'],
  补贴: ['补助', '奖励', '贴息'],
  贷款: ['贷'],
  减免: ['减征', '免征', '减半'],
  乱收费: ['收费', '费用'],
  农民: ['农户', '惠农', '种植户', '合作社'],
  种地: ['种植', '春耕', '土地经营权'],
  绿色: ['节能', '光伏'],
  科技型: ['科技', '高新'],
};

/** Not the same, but next to it: offered where a search for one brings little. */
export const neighbours: string[][] = [
  ['短融', '中票', '公司债券', '集合债', '可转债'],
  ['新三板', '北交所', '四板', '创业板', '上市', '上市辅导'],
  ['天使投资', '创业投资', '私募股权', '引导基金', '种子期'],
  ['流贷', '信用贷款', '随借随还'],
  ['续贷', '过桥', '转贷', '展期'],
  ['设备更新', '技术改造', '固定资产贷款', '融资租赁'],
  ['保理', '应收账款', '供应链金融', '订单融资'],
  ['票据贴现', '银行承兑汇票'],
  ['政府采购', '政采贷', '中标', '投标保函'],
  ['抵押', '质押', '典当'],
  ['担保', '保证保险', '增信'],
  ['出口', '外贸', '信用证', '汇率'],
  ['绿色', '节能', '光伏', '环保'],
  ['农机', '春耕', '惠农'],
  ['数字化', '上云', '软件'],
  ['风险补偿', '资金池', '分担风险'],
  ['个体户', '小店', '商户'],
];

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
  '我',
  '我们',
  '想',
  '要',
  '能',
  '能否',
  '可以',
  '需要',
  '还是',
  '多少',
  '怎样',
  '好',
];

/** How people say it → how the platform writes it; read in this order. */
export const sayings: [how: RegExp, what: string][] = [
  [/(没有?|无|不用|不要|免)(抵押物?|抵押品|担保物)/, '信用贷款'],
  [/(能不能|可不可以|能否|可以|能)(贷款|贷|借钱|借)(多少钱?|到|吗)?/, '贷款'],
];

/** What a question is wrapped in. */
export const fillers = /请问|怎么(办理?|算|看|做|申请)?|如何|能不能|可不可以|可以|有没有|哪里|哪些|什么|多少|我想|我要|我们|想要|需要|要准备|吗|呢|啊|[?？]/g;

/** What kind of thing is asked for: its hits come a little sooner. */
export const leanings: { when: RegExp; weights: Partial<Record<SearchType, number>> }[] = [
  { when: /(银行|公司|机构|信用社|证券|商会|协会|典当行|农商行|联社)$/, weights: { institution: 1.15 } },
  { when: /补贴|补助|奖励|贴息|政策|减免|申报/, weights: { policy: 1.1 } },
  { when: /怎么|如何|准备什么|是什么|什么意思|还是/, weights: { news: 1.1 } },
  { when: /贷/, weights: { financialProduct: 1.2 } },
];
