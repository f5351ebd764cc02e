/**
 * The admin's roles, as a table. No role both writes and approves the same type.
 *
 * `review` means: read, set the review state and remark, publish and unpublish. `scoped` rows are seen only inside the
 * regions that `staff-scope` gives the person.
 */
import { staffActions } from '@rongqiao/accounts/contract.ts';
import { dataExchangeActions } from '@rongqiao/data-exchange/contract.ts';
import { creditActions } from '@rongqiao/credit-scoring/contract.ts';
import { financingActions } from '@rongqiao/financing/contract.ts';
import { inquiryActions } from '@rongqiao/inquiry/contract.ts';
import { objectionActions } from '@rongqiao/credit-scoring/contract.ts';
import { supervisionActions } from '@rongqiao/supervision/contract.ts';
import { editorialActions } from '../contract.ts';
import { operationsActions } from '@rongqiao/strapi-kit/contract.ts';
import type { ContentKey } from '@rongqiao/contracts/uids.ts';

export type Grant = 'read' | 'write' | 'review';

export interface StaffRole {
  code: string;
  name: string;
  description: string;
  grants: Partial<Record<ContentKey, Grant>>;
  scoped: boolean;
  /** Actions of plugins, `plugin::<plugin>.<action>`. */
  actions: string[];
}

const everything: ContentKey[] = ['news', 'policy', 'institution', 'financialProduct', 'enterprise', 'enterpriseProject', 'financingNeed', 'department'];

export const staffRoles: StaffRole[] = [
  {
    code: 'rongqiao-editor',
    name: '编辑',
    description: '撰写资讯和政策，提交审核；不能发布',
    grants: { news: 'write', policy: 'write', department: 'read', institution: 'read' },
    scoped: false,
    actions: ['plugin::upload.read', 'plugin::upload.assets.create', editorialActions.submitTexts, inquiryActions.publishFaqs],
  },
  {
    code: 'rongqiao-reviewer',
    name: '审核',
    description: '审核并发布资讯、政策和机构；不能改写内容',
    grants: { news: 'review', policy: 'review', institution: 'review', department: 'read' },
    scoped: false,
    actions: ['plugin::upload.read', editorialActions.decideReviews],
  },
  {
    code: 'rongqiao-operator',
    name: '运营',
    description: '维护机构、企业和部门，审核金融产品，审核企业认证；只看到本地区',
    grants: {
      institution: 'write',
      enterprise: 'write',
      enterpriseProject: 'read',
      financingNeed: 'read',
      department: 'write',
      financialProduct: 'review',
      policy: 'read',
      news: 'read',
    },
    scoped: true,
    actions: ['plugin::upload.read', ...Object.values(editorialActions), ...Object.values(staffActions), ...Object.values(financingActions), ...Object.values(inquiryActions), ...Object.values(dataExchangeActions), ...Object.values(objectionActions), ...Object.values(operationsActions), creditActions.readModels, creditActions.decideModels, creditActions.checkCompliance],
  },
  {
    code: 'rongqiao-supervisor',
    name: '监管',
    description: '查看本地区的全部内容，不能修改',
    grants: Object.fromEntries(everything.map((key) => [key, 'read'])) as StaffRole['grants'],
    scoped: true,
    actions: [supervisionActions.watch, creditActions.readModels, creditActions.verifyScores, creditActions.checkCompliance],
  },
];
