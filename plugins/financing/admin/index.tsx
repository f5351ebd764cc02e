/** Financing's part of the admin: firms that found no money and wait for a call. */
import { Phone } from '@strapi/icons';
import { mayMediate } from './shapes.ts';

interface Admin {
  addMenuLink(link: object): void;
}

export default {
  register(app: Admin) {
    app.addMenuLink({
      to: 'plugins/financing/mediations',
      icon: Phone,
      intlLabel: { id: 'financing.menu.mediations', defaultMessage: '融资会诊' },
      permissions: [mayMediate],
      Component: () => import('./MediationsPage.tsx'),
      position: 6,
    });
  },
};
