import { cmsSettings } from '@rongqiao/config';

const settings = cmsSettings();
const imageTypes = ['image/jpeg', 'image/png', 'image/webp'];

export default {
  'users-permissions': {
    config: {
      jwtSecret: settings.JWT_SECRET,
      jwtManagement: 'refresh',
      register: { allowedFields: [] },
    },
  },
  // The media library holds pictures and papers that are published anyway; private documents have a store of their own.
  upload: {
    config: {
      sizeLimit: 20 * 1024 * 1024,
      security: { allowedTypes: [...imageTypes, 'application/pdf'], deniedTypes: ['image/svg+xml', 'text/html'] },
    },
  },
};
