import { cmsSettings } from '@rongqiao/config';

const settings = cmsSettings();

export default {
  host: settings.LISTEN_HOST,
  port: settings.CMS_PORT,
  url: settings.CMS_URL,
  app: { keys: settings.APP_KEYS },
  // The site passes the visitor's address in one signed header; forwarded headers are never believed.
  proxy: { koa: false },
  http: { serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 65_536 } },
  webhooks: { populateRelations: false },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
};
