/** The kit's part of the admin: how the platform is doing, and what was given up. */
import { Cog } from '@strapi/icons';
import type { ComponentType } from 'react';
import { may } from './permissions.ts';

interface Admin {
  addMenuLink(link: object): void;
  widgets: { register(widgets: object[]): void };
}

const label = (id: string, text: string) => ({ id: `strapi-kit.${id}`, defaultMessage: text });
const widget = (Widget: Promise<{ default: ComponentType }>) => Widget.then((file) => file.default);

export default {
  register(app: Admin) {
    app.widgets.register([
      {
        id: 'operations',
        pluginId: 'strapi-kit',
        icon: Cog,
        title: label('home.operations', '平台运行'),
        component: () => widget(import('./pages/OperationsWidget.tsx')),
        permissions: [may('readOperations')],
        link: { label: label('home.operations.link', '全部情况'), href: '/plugins/strapi-kit/operations' },
      },
    ]);
    app.addMenuLink({
      to: 'plugins/strapi-kit/operations',
      icon: Cog,
      intlLabel: label('menu.operations', '平台运行'),
      permissions: [may('readOperations')],
      Component: () => import('./pages/OperationsPage.tsx'),
      position: 8,
    });
  },
};
