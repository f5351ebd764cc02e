/** 增值服务: the catalogue. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { BySlug } from './faqs.ts';
import { ById, Id, Version, words } from './fields.ts';

export const serviceCategoryLabels = {
  training: '培训',
  tax: '税务',
  audit: '审计评估',
  legal: '法律',
  'intellectual-property': '知识产权',
  digital: '数字化',
  listing: '上市辅导',
  credit: '信用修复',
} as const;
export const ServiceCategory = codeList(serviceCategoryLabels);
export type ServiceCategory = z.infer<typeof ServiceCategory>;

const written = {
  category: ServiceCategory,
  name: words(2, 80, '请填写服务名称。'),
  provider: words(2, 80, '请填写提供方。'),
  summary: words(4, 200, '请用一句话说明。'),
  gives: words(4, 1000, '请写明能得到什么，一行一条。'),
  price: words(1, 100, '请写明价格，免费的写“免费”。'),
  isFree: z.boolean('请选择是否免费。'),
  duration: words(1, 60, '请写明需要多久。'),
  regionCodes: z.array(RegionCode, '请选择服务地区。').min(1, '请至少选择一个地区。').max(50),
};

export const ValueAddedService = z.object({ slug: z.string(), ...written, isDemo: z.boolean() });
export type ValueAddedService = z.infer<typeof ValueAddedService>;
export const ServiceForStaff = z.object({ id: Id, ...ValueAddedService.shape, isActive: z.boolean(), version: z.int() });
export type ServiceForStaff = z.infer<typeof ServiceForStaff>;

export const serviceApi = {
  listServices: endpoint({
    method: 'GET',
    path: '/services',
    query: z.object({ category: ServiceCategory.optional(), region: RegionCode.optional(), free: z.literal('yes', '只能选免费或全部。').optional() }),
    answer: z.object({ services: z.array(ValueAddedService) }),
  }),
  readService: endpoint({ method: 'GET', path: '/services/:slug', params: BySlug, answer: ValueAddedService }),
};

export const serviceStaffApi = {
  listServicesForStaff: endpoint({ method: 'GET', path: '/services', answer: z.object({ services: z.array(ServiceForStaff), ownRegions: z.array(RegionCode) }) }),
  addService: endpoint({ method: 'POST', path: '/services', body: z.object(written), answer: ServiceForStaff }),
  changeService: endpoint({
    method: 'PUT',
    path: '/services/:id',
    params: ById,
    body: z.object({ ...written, isActive: z.boolean('请选择是否上架。'), version: Version }),
    answer: ServiceForStaff,
  }),
};
