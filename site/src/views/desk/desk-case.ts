/** A case beside its steps: who the firm is, what was agreed to, what was read. */
import { entityKindLabels } from '@rongqiao/contracts/enterprise-kinds.ts';
import { industryLabel } from '@rongqiao/contracts/values/industry.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import type { DeskApplication } from '@rongqiao/financing/contract.ts';
import { needFacts } from '../loan/application-facts.ts';
import { momentText } from '../moments.ts';
import { plainHeading } from '../plain-heading.ts';
import type { Fact } from '../policy-page.ts';

export const caseFacts = (application: DeskApplication): Fact[] => [
  { label: '产品', value: plainHeading(application.productName, application.isDemo), href: `/products/${application.productSlug}` },
  ...needFacts(application),
  { label: '负责人', value: application.assignee?.name ?? '还没有人' },
];

export const firmFacts = ({ uscc, regionCode, industryCode, entityKind, foundedOn }: DeskApplication): Fact[] => [
  { label: '信用代码', value: uscc },
  { label: '主体类型', value: entityKindLabels[entityKind] },
  { label: '注册地', value: regionFullName(regionCode) },
  { label: '行业', value: industryLabel(industryCode) },
  { label: '成立', value: formatDay(foundedOn) },
];

const reportNames = { credit: '信用报告', asset: '资产报告' } as const;

export const openedReport = ({ reportId, number, kind, openedAt, openedByName }: DeskApplication['reports'][number]) => ({
  href: `/institution/credit/${reportId}`,
  name: reportNames[kind],
  what: `${number}，${momentText(openedAt)}，${openedByName}`,
});
