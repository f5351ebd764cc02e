import { cmsSettings } from '@rongqiao/config';

const settings = cmsSettings();

/** From the outside in: what each layer refuses, the inner ones need not know. */
export default [
  'plugin::strapi-kit.health',
  'plugin::strapi-kit.guard',
  'strapi::logger',
  'strapi::errors',
  'plugin::strapi-kit.error-map',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [settings.PUBLIC_URL, settings.CMS_URL], credentials: true, methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'] } },
  'strapi::session',
  { name: 'strapi::query', config: { arrayLimit: 50 } },
  { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '256kb', textLimit: '256kb', formidable: { maxFileSize: 20 * 1024 * 1024, maxFiles: 10 } } },
  'plugin::strapi-kit.body-guard',
  { name: 'strapi::favicon', config: { path: 'favicon.png' } },
  'strapi::public',
];
