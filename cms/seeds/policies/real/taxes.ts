import type { PolicySeed } from '../../seed-shapes.ts';
import { governmentRepost, real } from './own.ts';

const announcement12 = (sentence: string) =>
  governmentRepost('区政府网站（税务局专栏）：小型微利企业、个体工商户所得税优惠政策', 'http://tez.gov.cn/ztzl/yshj/abm/qswj/202305/t20230506_1656661.html', sentence);
const ningxia = (sentence: string) =>
  governmentRepost('宁夏税务局：税费支持政策在线访谈', 'http://gtm-cn-zpr33c99r03.ningxia.chinatax.gov.cn/vipchatnew/home/site/1/701/message.html', sentence);

const tax = {
  level: 'national',
  regionCode: '100000',
  kind: 'tax-relief',
  effectiveFrom: '2023-01-01',
  effectiveTo: '2027-12-31',
  track: 'fast',
  acceptingDepartment: '主管税务机关',
  processText: '在电子税务局申报时填写减免。\n有关资料留存备查。',
} as const;

export const taxPolicies: PolicySeed[] = [
  real({
    ...tax,
    slug: 'six-taxes-two-fees-2023',
    title: '六税两费减半',
    documentNumber: '财政部 税务总局公告2023年第12号',
    summary: '小规模纳税人、小型微利企业和个体工商户，六种税和两项附加费减半，到2027年底。',
    issuer: '财政部、税务总局',
    topics: ['relief'],
    beneficiaries: '增值税小规模纳税人、小型微利企业和个体工商户。',
    conditionsText: '六税：资源税（不含水资源税）、城市维护建设税、房产税、城镇土地使用税、印花税（不含证券交易印花税）、耕地占用税；两费：教育费附加、地方教育附加。',
    sources: [
      announcement12(
        '自2023年1月1日至2027年12月31日，对增值税小规模纳税人、小型微利企业和个体工商户减半征收资源税（不含水资源税）、城市维护建设税、房产税、城镇土地使用税、印花税（不含证券交易印花税）、耕地占用税和教育费附加、地方教育附加。',
      ),
    ],
  }),
  real({
    ...tax,
    slug: 'individual-business-income-tax-half',
    title: '个体工商户个人所得税减半',
    documentNumber: '财政部 税务总局公告2023年第12号',
    summary: '年应纳税所得额不超过200万元的部分，个人所得税减半，可以和其他优惠一起用。',
    issuer: '财政部、税务总局',
    topics: ['relief', 'startup'],
    beneficiaries: '个体工商户。',
    criteria: { entityKinds: ['individual-business'] },
    sources: [announcement12('对个体工商户应纳税所得额不到200万元的部分，在现行优惠政策基础上，减半征收个人所得税。')],
  }),
  real({
    ...tax,
    slug: 'small-profit-enterprise-income-tax',
    title: '小型微利企业所得税优惠',
    documentNumber: '财政部 税务总局公告2023年第12号',
    summary: '小型微利企业按四分之一计算所得、按20%缴税，实际税负5%，到2027年底。',
    issuer: '财政部、税务总局',
    topics: ['relief'],
    beneficiaries: '小型微利企业。',
    criteria: { entityKinds: ['company', 'farmer-cooperative'] },
    sources: [announcement12('对小型微利企业减按25%计算应纳税所得额，按20%的税率缴纳企业所得税。延续执行至2027年12月31日。')],
  }),
  real({
    ...tax,
    slug: 'small-scale-vat-exemption',
    title: '小规模纳税人增值税减免',
    summary: '月销售额10万元以下免征增值税；适用3%征收率的减按1%征收，到2027年底。',
    issuer: '财政部、税务总局',
    topics: ['relief'],
    issuedOn: '2023-08-01',
    effectiveFrom: undefined,
    beneficiaries: '增值税小规模纳税人。',
    sources: [
      governmentRepost(
        '成安县财政局：关于增值税小规模纳税人减免增值税政策的公告',
        'http://cycms.chengan.gov.cn/zfxxgk/bmView.jsp?id=23915&websiteid=909',
        '对月销售额10万元以下（含本数）的增值税小规模纳税人，免征增值税。',
      ),
    ],
  }),
  real({
    ...tax,
    slug: 'key-group-startup-tax-deduction',
    title: '重点群体自主创业税费扣减',
    summary: '脱贫人口、登记失业人员办个体户，三年内每年按限额扣减税费，限额由各省确定。',
    issuer: '财政部、税务总局等部门',
    topics: ['startup', 'employment'],
    beneficiaries: '从事个体经营的脱贫人口，以及持《就业创业证》或《就业失业登记证》的人员。',
    criteria: { entityKinds: ['individual-business'] },
    conditionsText: '从登记当月起扣减3年。限额由各省在国家规定的幅度内确定，以登记地税务机关公布的为准。下面引用的是宁夏的标准（每户每年24000元）。',
    sources: [
      ningxia(
        '从事个体经营的，自办理个体工商户登记当月起，在3年（36个月，下同）内按每户每年24000元为限额依次扣减其当年实际应缴纳的增值税、城市维护建设税、教育费附加、地方教育附加和个人所得税。',
      ),
    ],
  }),
  real({
    ...tax,
    slug: 'key-group-hiring-tax-deduction',
    title: '招用重点群体税费扣减',
    summary: '招用脱贫人口或登记失业半年以上人员并缴社保，三年内按人数定额扣减税费，定额由各省确定。',
    issuer: '财政部、税务总局等部门',
    topics: ['employment', 'relief'],
    beneficiaries: '与重点群体签订1年以上劳动合同并缴纳社会保险费的企业。',
    criteria: { exclusions: ['social-insurance-arrears'] },
    conditionsText: '从签订合同并缴社保当月起扣减3年。限额由各省在国家规定的幅度内确定，以登记地税务机关公布的为准。下面引用的是宁夏的标准（每人每年7800元）。',
    sources: [
      ningxia(
        '自签订劳动合同并缴纳社会保险当月起，在3年内按实际招用人数予以定额依次扣减增值税、城市维护建设税、教育费附加、地方教育附加和企业所得税，定额标准为每人每年7800元。',
      ),
    ],
  }),
  real({
    ...tax,
    slug: 'veteran-startup-tax-deduction',
    title: '自主就业退役士兵创业税费扣减',
    summary: '退役士兵办个体户，三年内每年按限额扣减税费，限额由各省确定。',
    issuer: '财政部、税务总局等部门',
    topics: ['startup', 'employment'],
    beneficiaries: '从事个体经营的自主就业退役士兵。',
    criteria: { entityKinds: ['individual-business'] },
    conditionsText: '从登记当月起扣减3年。限额由各省在国家规定的幅度内确定，以登记地税务机关公布的为准。下面引用的是宁夏的标准（每户每年24000元）。',
    sources: [
      ningxia(
        '自2023年1月1日至2027年12月31日，自主就业退役士兵从事个体经营的，自办理个体工商户登记当月起，在3年（36个月，下同）内按每户每年24000元为限额依次扣减其当年实际应缴纳的增值税、城市维护建设税、教育费附加、地方教育附加和个人所得税。',
      ),
    ],
  }),
  real({
    ...tax,
    slug: 'six-taxes-two-fees-2022',
    title: '六税两费减免（2022年办法）',
    documentNumber: '财政部 税务总局公告2022年第10号',
    summary: '2022年的六税两费减半办法，已经由2023年的公告接替。',
    issuer: '财政部、税务总局',
    topics: ['relief'],
    policyStatus: 'superseded',
    effectiveFrom: '2022-01-01',
    effectiveTo: '2024-12-31',
    beneficiaries: '增值税小规模纳税人、小型微利企业和个体工商户。',
    sources: [
      governmentRepost(
        '重庆市江北区人民政府网站：小微企业“六税两费”减免',
        'https://www.cqjb.gov.cn/ztzl/hygq/202206/t20220630_10872911.html',
        '自2022年1月1日起至2024年12月31日，对增值税小规模纳税人、小型微利企业和个体工商户减按50%征收资源税、城市维护建设税、房产税、城镇土地使用税、印花税（不含证券交易印花税）、耕地占用税和教育费附加、地方教育附加。',
      ),
    ],
  }),
];
