/** The admin's part of supervision: what rules found. */
import { WarningCircle } from '@strapi/icons';
import { mayWatch } from './permissions.ts';

interface Admin {
  addMenuLink(link: object): void;
}

export default {
  register(app: Admin) {
    app.addMenuLink({
      to: 'plugins/supervision/alerts',
      icon: WarningCircle,
      intlLabel: { id: 'supervision.menu.alerts', defaultMessage: '监管预警' },
      permissions: [mayWatch],
      Component: () => import('./AlertsPage.tsx'),
      position: 6,
    });
  },
};
