import type { ContentLayout } from './content-layout.ts';
import { reviewGroup, reviewHints, slugHint } from './review-layout.ts';

export const institutionLayout: ContentLayout = {
  nameField: 'name',
  columns: ['name', 'reviewState', 'kind', 'regionCode', 'phone', 'admittedOn'],
  sort: { by: 'name', order: 'ASC' },
  groups: [
    reviewGroup,
    { label: '登记信息', rows: ['name:8 shortName:4', 'kind regionCode', 'uscc licenceNumber', 'regulator:6 foundedOn:3 registeredCapitalFen:3'] },
    { label: '联系与服务', rows: ['address:8 phone:4', 'website:8 decisionDaysMax:4', 'serviceRegions'] },
    { label: '简介与风险偏好', rows: ['introduction', 'riskAppetite', 'preferredIndustries', 'preferredSizes', 'preferredStages'] },
    { label: '营业网点', rows: ['outlets'] },
    { label: '平台内部', rows: ['admittedOn contactName contactPhone', 'slug:9 isDemo:3'] },
  ],
  hints: {
    ...reviewHints,
    uscc: '18位，两个校验码都会核对。',
    licenceNumber: '以许可证原件为准。',
    serviceRegions: '不选表示只在所在地区办理。',
    riskAppetite: '用企业听得懂的话写：愿意支持谁，看重什么，不做什么。',
    decisionDaysMax: '从受理申请到作出决定，最长多少个工作日。',
    contactName: '平台联系机构用，不会公开。',
    contactPhone: '平台联系机构用，不会公开。',
    slug: slugHint,
  },
  examples: { uscc: '例如 91210102MAD000019P', website: 'https://', phone: '例如 024-12345678' },
};
