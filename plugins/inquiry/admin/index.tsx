/** Inquiry's part of the admin: questions that nobody has taken, or that are past their promised moment. */
import { Question } from '@strapi/icons';
import { mayRunBasket } from './shapes.ts';

interface Admin {
  addMenuLink(link: object): void;
  widgets: { register(widgets: object[]): void };
}

export default {
  register(app: Admin) {
    app.widgets.register([
      {
        id: 'basket',
        pluginId: 'inquiry',
        icon: Question,
        title: { id: 'inquiry.home.basket', defaultMessage: '等待答复的咨询' },
        component: () => import('./BasketWidget.tsx').then((file) => file.default),
        permissions: [mayRunBasket],
      },
    ]);
    app.addMenuLink({
      to: 'plugins/inquiry/basket',
      icon: Question,
      intlLabel: { id: 'inquiry.menu.basket', defaultMessage: '咨询分派' },
      permissions: [mayRunBasket],
      Component: () => import('./BasketPage.tsx'),
      position: 6,
    });
  },
};
