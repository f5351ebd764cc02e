/** One institution, ready to show. */
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { lifecycleStageLabels } from '@rongqiao/contracts/lifecycle-stage.ts';
import { sizeClassLabels } from '@rongqiao/contracts/values/enterprise-size.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { InstitutionDetail } from '../cms/institutions.ts';
import { placeName } from './place-name.ts';
import { type Fact, telHref } from './policy-page.ts';
import { paragraphs, richText } from './rich-text.ts';

export function institutionPage(institution: InstitutionDetail) {
  return {
    name: institution.name,
    tags: [institutionKindLabels[institution.kind], placeName(institution.regionCode)],
    promise: `收到申请后${institution.decisionDaysMax}个工作日内答复`,
    phone: { text: institution.phone, href: telHref(institution.phone) },
    introduction: richText(institution.introduction),
    riskAppetite: paragraphs(institution.riskAppetite),
    preferences: preferencesOf(institution),
    outlets: (institution.outlets ?? []).map((outlet) => ({
      name: outlet.name,
      place: placeName(outlet.regionCode),
      address: outlet.address,
      hours: outlet.hours,
      phone: { text: outlet.phone, href: telHref(outlet.phone) },
      services: outlet.servicesText ?? '',
    })),
    /** What the platform itself can say of it. */
    record: (products: number) => recordOf(institution, products),
    register: registerFacts(institution),
    isDemo: institution.isDemo,
  };
}

const recordOf = ({ outlets, foundedOn, serviceRegions }: InstitutionDetail, products: number): { label: string; value: string }[] =>
  [
    { label: '在架产品', value: products > 0 ? `${products}个` : '' },
    { label: '网点', value: outlets?.length ? `${outlets.length}处` : '' },
    { label: '成立', value: foundedOn ? `${foundedOn.slice(0, 4)}年` : '' },
    { label: '服务地区', value: serviceRegions?.length ? `${serviceRegions.length}个地区` : '' },
  ].filter(({ value }) => value !== '');

function preferencesOf(institution: InstitutionDetail): Fact[] {
  const facts: Fact[] = [
    { label: '企业规模', value: (institution.preferredSizes ?? []).map((size) => sizeClassLabels[size]).join('、') },
    { label: '发展阶段', value: (institution.preferredStages ?? []).map((stage) => lifecycleStageLabels[stage]).join('、') },
    { label: '行业', value: (institution.preferredIndustries ?? []).map(industryLabel).join('、') },
    { label: '服务地区', value: (institution.serviceRegions ?? []).map(placeName).join('、') },
  ];
  return facts.filter(({ value }) => value !== '');
}

function registerFacts(institution: InstitutionDetail): Fact[] {
  const facts: Fact[] = [
    { label: '统一社会信用代码', value: institution.uscc },
    { label: '许可证号', value: institution.licenceNumber },
    { label: '监管部门', value: institution.regulator },
    { label: '地址', value: institution.address },
    { label: '成立日期', value: institution.foundedOn ? formatDay(institution.foundedOn) : '' },
    { label: '注册资本', value: institution.registeredCapitalFen ? formatShortYuan(BigInt(institution.registeredCapitalFen)) : '' },
    { label: '网站', value: institution.website ?? '', ...(institution.website ? { href: institution.website } : {}) },
  ];
  return facts.filter(({ value }) => value !== '');
}
