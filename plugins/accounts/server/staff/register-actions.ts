/** The rights that a role in the admin can hold here. */
import type { Core } from '@strapi/strapi';
import { staffActions } from '../../contract/staff.ts';

const labels: Record<keyof typeof staffActions, string> = {
  reviewClaims: '审核企业认领',
  decideDisputes: '裁定企业认领争议',
  recordLegalRepresentative: '登记法定代表人变更',
  admitOrganisations: '准入金融机构和政府部门',
  readPeople: '查看个人账号',
  blockPeople: '停用和恢复个人账号',
};

export async function registerStaffActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(labels).map(([key, displayName]) => ({
    section: 'plugins',
    displayName,
    pluginName: 'accounts',
    uid: staffActions[key as keyof typeof staffActions].replace('plugin::accounts.', ''),
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
