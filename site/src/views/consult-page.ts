/** 我要咨询: a city and a question lead to the people who answer it. Every answer is a page that works today. */
import { type CityChannel, cityChannels } from '@rongqiao/contracts/values/city-channel.ts';

export interface ConsultTopic {
  key: string;
  label: string;
  /** Where the answer is, and what to expect there. */
  ways: (city: string) => { label: string; href: string; what: string }[];
}

const query = (city: string, more: Record<string, string> = {}) => new URLSearchParams({ ...(city ? { city } : {}), ...more }).toString();

export const consultTopics: ConsultTopic[] = [
  {
    key: 'loan',
    label: '想借钱，不知道找谁',
    ways: (city) => [
      { label: '按金额和担保找产品', href: `/products?${query(city, { family: 'debt' })}`, what: '每个产品都列出机构电话，可以直接问。' },
      { label: '直接问附近的机构', href: `/institutions?${query(city)}`, what: '机构页有网点地址、营业时间和电话。' },
    ],
  },
  {
    key: 'collateral',
    label: '没有抵押物',
    ways: (city) => [
      { label: '看不要抵押的产品', href: `/products?${query(city, { guarantee: 'credit' })}`, what: '凭纳税、流水或订单申请。' },
      { label: '找政府性融资担保', href: `/products?${query(city, { guarantee: 'government-guarantee' })}`, what: '由政府性担保机构担保，费率见产品的费用表。' },
    ],
  },
  {
    key: 'policy',
    label: '有没有能享受的政策',
    ways: (city) => [
      { label: '看现在可以申报的政策', href: `/policies?${query(city, { window: 'open' })}`, what: '每条政策写明条件、材料和受理部门电话。' },
      { label: '看快要截止的政策', href: `/policies?${query(city, { window: 'closing', sort: 'closing' })}`, what: '按截止日期排列。' },
    ],
  },
  {
    key: 'renewal',
    label: '贷款快到期，想续贷或转贷',
    ways: (city) => [
      { label: '看续贷和转贷产品', href: `/products?${query(city, { kind: 'renewal-loan' })}&kind=refinancing-bridge`, what: '到期前一个月联系机构最稳妥。' },
    ],
  },
  {
    key: 'equity',
    label: '想引进投资或上市',
    ways: (city) => [
      { label: '看股权融资', href: `/products?${query(city, { family: 'equity' })}`, what: '按发展阶段选天使、创投或区域股权市场。' },
    ],
  },
  {
    key: 'account',
    label: '账号登录、企业认领遇到问题',
    ways: () => [
      { label: '登录后进入企业中心', href: '/enterprise', what: '认领进度、被退回的原因和下一步都写在里面。' },
      { label: '忘记密码', href: '/reset-password', what: '用邮箱或手机号收验证码，重新设置。' },
    ],
  },
];

export function consultPage(params: URLSearchParams) {
  const city = cityChannels.find(({ slug }) => slug === params.get('city'));
  const topic = consultTopics.find(({ key }) => key === params.get('topic'));
  return {
    cities: cityChannels.map(({ slug, name }) => ({ value: slug, label: name, isChosen: slug === city?.slug })),
    topics: consultTopics.map(({ key, label }) => ({ value: key, label, isChosen: key === topic?.key })),
    answer: topic && { heading: headingOf(topic, city), ways: topic.ways(city?.slug ?? '') },
  };
}

const headingOf = (topic: ConsultTopic, city: CityChannel | undefined) => (city ? `${city.name}：${topic.label}` : topic.label);
