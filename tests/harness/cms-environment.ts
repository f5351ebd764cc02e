/** The environment of a cms under test: secrets that are no secret, everything that it writes below one folder. */
import path from 'node:path';

const secret = (name: string) => `${name}-for-tests-only-0123456789abcdef0123456789`;

export interface Places {
  databaseUrl: string;
  meiliHost: string;
  meiliKey: string;
  /** Also the prefix of its search indexes. */
  name: string;
  folder: string;
}

export const cmsEnvironment = ({ databaseUrl, meiliHost, meiliKey, name, folder }: Places): Record<string, string> => ({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  MEILI_HOST: meiliHost,
  MEILI_KEY: meiliKey,
  MEILI_INDEX_PREFIX: `${name}_`,
  SMTP_URL: 'smtp://127.0.0.1:1',
  VISITOR_SECRET: secret('visitor'),
  PREVIEW_SECRET: secret('preview'),
  APP_KEYS: `${secret('app-one')},${secret('app-two')}`,
  API_TOKEN_SALT: secret('api-token'),
  ADMIN_JWT_SECRET: secret('admin-jwt'),
  TRANSFER_TOKEN_SALT: secret('transfer'),
  ENCRYPTION_KEY: secret('encryption'),
  JWT_SECRET: secret('jwt'),
  DOCUMENTS_DIR: path.join(folder, 'documents'),
  LEDGER_ANCHOR_FILE: path.join(folder, 'ledger-anchors.jsonl'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-CN',
  LOG_LEVEL: 'error',
});
