import { cmsSettings } from '@rongqiao/config';

const settings = cmsSettings();

const previewAddress = (uid: string, wanted: object) => strapi.plugin('editorial').service('preview').addressOf(uid, wanted);

export default {
  auth: { secret: settings.ADMIN_JWT_SECRET },
  apiToken: { salt: settings.API_TOKEN_SALT },
  transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: settings.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false, docLinks: false },
  // The draft is shown by the site itself, in a frame of the admin.
  preview: { enabled: true, config: { allowedOrigins: [new URL(settings.PUBLIC_URL).origin], handler: previewAddress } },
  rateLimit: { enabled: true, interval: { min: 5 }, max: 10 },
  autoOpen: false,
  serveAdminPanel: settings.SERVE_ADMIN,
  watchIgnoreFiles: ['**/var/**'],
};
