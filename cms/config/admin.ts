import { cmsSettings } from '@rongqiao/config';

const settings = cmsSettings();

export default {
  auth: { secret: settings.ADMIN_JWT_SECRET },
  apiToken: { salt: settings.API_TOKEN_SALT },
  transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: settings.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false, docLinks: false },
  // Until drafts can be previewed on the site, forms do not invite editors to set it up.
  preview: { enabled: false },
  rateLimit: { enabled: true, interval: { min: 5 }, max: 10 },
  autoOpen: false,
  serveAdminPanel: settings.SERVE_ADMIN,
  watchIgnoreFiles: ['**/var/**'],
};
