/** Accounts' part of the admin: what operators decide about firms, units and people. */
import { Briefcase, SealCheck, User } from '@strapi/icons';
import type { ComponentType } from 'react';
import { may } from './permissions.ts';

interface Admin {
  addMenuLink(link: {
    to: string;
    icon: ComponentType;
    intlLabel: { id: string; defaultMessage: string };
    permissions: { action: string; subject: null }[];
    Component: () => Promise<{ default: ComponentType }>;
    position: number;
  }): void;
  widgets: { register(widgets: object[]): void };
}

const label = (page: string, text: string) => ({ id: `accounts.menu.${page}`, defaultMessage: text });

export default {
  register(app: Admin) {
    app.widgets.register([
      {
        id: 'claims',
        pluginId: 'accounts',
        icon: SealCheck,
        title: label('home', '企业认证与争议'),
        component: () => import('./home/ClaimsWidget.tsx').then((file) => file.default),
        permissions: [may('reviewClaims'), may('decideDisputes')],
      },
    ]);
    app.addMenuLink({
      to: 'plugins/accounts/claims',
      icon: SealCheck,
      intlLabel: label('claims', '企业认证审核'),
      permissions: [may('reviewClaims'), may('decideDisputes')],
      Component: () => import('./pages/ClaimsSection.tsx'),
      position: 3,
    });
    app.addMenuLink({
      to: 'plugins/accounts/admission',
      icon: Briefcase,
      intlLabel: label('admission', '单位入驻'),
      permissions: [may('admitOrganisations')],
      Component: () => import('./pages/AdmissionPage.tsx'),
      position: 4,
    });
    app.addMenuLink({
      to: 'plugins/accounts/people',
      icon: User,
      intlLabel: label('people', '个人账号'),
      permissions: [may('readPeople')],
      Component: () => import('./pages/PeoplePage.tsx'),
      position: 5,
    });
  },
};
