/** Inquiry's part of the admin: who answers, what is unanswered, published answers, the catalogue of services. */
import { Book, Headphones, Question, ShoppingCart } from '@strapi/icons';
import type { ComponentType } from 'react';
import { may } from './shapes.ts';

interface Admin {
  addMenuLink(link: object): void;
  widgets: { register(widgets: object[]): void };
}

const pages = [
  { to: 'basket', icon: Question, text: '咨询分派', right: 'runBasket', open: () => import('./basket/BasketPage.tsx') },
  { to: 'advisers', icon: Headphones, text: '顾问', right: 'keepAdvisers', open: () => import('./advisers/AdvisersPage.tsx') },
  { to: 'faqs', icon: Book, text: '常见问题', right: 'publishFaqs', open: () => import('./faqs/FaqsPage.tsx') },
  { to: 'services', icon: ShoppingCart, text: '增值服务', right: 'keepServices', open: () => import('./services/ServicesPage.tsx') },
] as const satisfies { to: string; icon: ComponentType; text: string; right: Parameters<typeof may>[0]; open(): Promise<{ default: ComponentType }> }[];

export default {
  register(app: Admin) {
    app.widgets.register([
      {
        id: 'basket',
        pluginId: 'inquiry',
        icon: Question,
        title: { id: 'inquiry.home.basket', defaultMessage: '等待答复的咨询' },
        component: () => import('./basket/BasketWidget.tsx').then((file) => file.default),
        permissions: [may('runBasket')],
      },
    ]);
    for (const { to, icon, text, right, open } of pages) {
      app.addMenuLink({
        to: `plugins/inquiry/${to}`,
        icon,
        intlLabel: { id: `inquiry.menu.${to}`, defaultMessage: text },
        permissions: [may(right)],
        Component: open,
        position: 6,
      });
    }
  },
};
