/** The admin's part of data-exchange: which feeds come, how fresh they are, and their rhythm. */
import { Database } from '@strapi/icons';
import { mayWatchFeeds } from './shapes.ts';

interface Admin {
  addMenuLink(link: object): void;
}

export default {
  register(app: Admin) {
    app.addMenuLink({
      to: 'plugins/data-exchange/feeds',
      icon: Database,
      intlLabel: { id: 'data-exchange.menu.feeds', defaultMessage: '数据归集' },
      permissions: [mayWatchFeeds],
      Component: () => import('./FeedsSection.tsx'),
      position: 7,
    });
  },
};
