/** What the admin needs to be Chinese that is not in its own texts: rows that Strapi writes in English. */
import type { Core } from '@strapi/strapi';

const LOCALE = 'plugin::i18n.locale';
const ROLE = 'admin::role';

/** Languages of the content, as the language menu shows them. */
const localeNames: Record<string, string> = { 'zh-CN': '中文', en: '英文' };

/** Strapi's own roles. Nobody needs the latter two here: the platform's roles are in `domain/staff-roles.ts`. */
const strapiRoles: Record<string, { name: string; description: string }> = {
  'strapi-super-admin': { name: '超级管理员', description: '可以使用和设置全部功能' },
  'strapi-editor': { name: '通用编辑', description: 'Strapi 自带的角色，本平台不使用' },
  'strapi-author': { name: '通用作者', description: 'Strapi 自带的角色，本平台不使用' },
};

/** People are found under 个人账号, where stopping an account also ends its sessions; Strapi's own form would do neither. */
const hiddenTypes = ['plugin::users-permissions.user'] as const;

export function hideStockTypes(strapi: Core.Strapi): void {
  for (const uid of hiddenTypes) {
    const type = strapi.contentType(uid);
    type.pluginOptions = { ...type.pluginOptions, 'content-manager': { visible: false } };
  }
}

/** Whoever makes a staff account, its owner begins in Chinese. */
export function startStaffInChinese(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      params.data.preferedLanguage ??= 'zh-Hans';
    },
  });
}

export async function labelRowsInChinese(strapi: Core.Strapi): Promise<void> {
  for (const [code, name] of Object.entries(localeNames)) await rename(strapi, LOCALE, code, { name });
  for (const [code, labels] of Object.entries(strapiRoles)) await rename(strapi, ROLE, code, labels);
}

async function rename(strapi: Core.Strapi, model: string, code: string, labels: Record<string, string>): Promise<void> {
  const row = await strapi.db.query(model).findOne({ where: { code } });
  const isSo = !row || Object.entries(labels).every(([name, value]) => row[name] === value);
  if (!isSo) await strapi.db.query(model).update({ where: { id: row.id }, data: labels });
}
