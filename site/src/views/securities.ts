import type { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';

/** What an owner can offer, in its own words; each leads to one 担保方式. */
export const securities: { value: GuaranteeKind; label: string; hint: string }[] = [
  { value: 'credit', label: '什么都没有，凭信用', hint: '看纳税、流水、订单' },
  { value: 'mortgage-real-estate', label: '房产', hint: '住宅、商铺、厂房' },
  { value: 'mortgage-equipment', label: '设备', hint: '机器、生产线' },
  { value: 'pledge-receivable', label: '别人欠我的货款', hint: '应收账款' },
  { value: 'pledge-ip', label: '专利、商标、软件著作权', hint: '知识产权' },
  { value: 'government-guarantee', label: '愿意找政府性担保公司', hint: '由它担保，付担保费' },
  { value: 'joint-surety', label: '有人愿意担保', hint: '股东或其他企业' },
];
