/** What helps at once with a topic, before anybody is asked. Every way is a page that works today. */
import type { Topic } from '@rongqiao/inquiry/contract.ts';

interface Way {
  label: string;
  href: string;
  what: string;
}

const query = (city: string, more: Record<string, string> = {}) => new URLSearchParams({ ...(city ? { city } : {}), ...more }).toString();

export const waysOf: Record<Topic, (city: string) => Way[]> = {
  loan: (city) => [
    { label: '按金额和担保找产品', href: `/products?${query(city, { family: 'debt' })}`, what: '每个产品都列出机构电话，可以直接问。' },
    { label: '去附近的网点', href: `/outlets?${query(city)}`, what: '地址、营业时间、电话，先约好再去。' },
  ],
  collateral: (city) => [
    { label: '看不要抵押的产品', href: `/products?${query(city, { guarantee: 'credit' })}`, what: '凭纳税、流水或订单申请。' },
    { label: '找政府性融资担保', href: `/products?${query(city, { guarantee: 'government-guarantee' })}`, what: '由政府性担保机构担保，费率见产品的费用表。' },
  ],
  policy: (city) => [
    { label: '看现在可以申报的政策', href: `/policies?${query(city, { window: 'open' })}`, what: '每条政策写明条件、材料和受理部门电话。' },
    { label: '看快要截止的政策', href: `/policies?${query(city, { window: 'closing', sort: 'closing' })}`, what: '按截止日期排列。' },
  ],
  renewal: (city) => [{ label: '看续贷和转贷产品', href: `/products?${query(city, { kind: 'renewal-loan' })}&kind=refinancing-bridge`, what: '到期前一个月联系机构最稳妥。' }],
  equity: (city) => [{ label: '看股权融资', href: `/products?${query(city, { family: 'equity' })}`, what: '按发展阶段选天使、创投或区域股权市场。' }],
  credit: () => [{ label: '我的信用', href: '/credit', what: '先认领企业，再看自己的信用。' }],
  services: (city) => [
    { label: '看增值服务目录', href: `/services/value-added?${query(city)}`, what: '标明提供方和价格，可以直接预约。' },
    { label: '看保险、担保和顾问类产品', href: `/products?${query(city, { family: 'service' })}`, what: '由机构直接提供。' },
  ],
  account: () => [
    { label: '登录后进入企业中心', href: '/enterprise', what: '认领进度、被退回的原因和下一步都写在里面。' },
    { label: '忘记密码', href: '/reset-password', what: '用邮箱或手机号收验证码，重新设置。' },
  ],
};

export const topicHints: Record<Topic, string> = {
  loan: '多少钱、多久、做什么用',
  collateral: '信用贷、政府性担保、知识产权质押',
  policy: '贴息、补助、奖励，够不够条件',
  renewal: '无还本续贷、转贷、展期',
  equity: '天使、创投、挂牌上市，先问清楚',
  credit: '分数怎么来的，记录有误怎么办',
  services: '培训、税务、审计、法律、知识产权',
  account: '收不到验证码、认领被退回',
};
