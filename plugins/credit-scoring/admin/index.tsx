/** The admin's part of credit-scoring: models and how they behave, objections with their clocks, what the law still asks. */
import { ChartBubble, Discuss, Shield, WarningCircle } from '@strapi/icons';
import type { ComponentType } from 'react';
import { may } from './shapes.ts';

interface Admin {
  addMenuLink(link: object): void;
}

const pages = [
  { to: 'models', icon: ChartBubble, text: '信用模型', right: 'readModels', open: () => import('./models/ModelsPage.tsx') },
  { to: 'objections', icon: Discuss, text: '异议', right: 'decideObjections', open: () => import('./objections/ObjectionsSection.tsx') },
  { to: 'risk-notes', icon: WarningCircle, text: '风险提示', right: 'decideObjections', open: () => import('./risk-notes/RiskNotesPage.tsx') },
  { to: 'compliance', icon: Shield, text: '合规自检', right: 'checkCompliance', open: () => import('./compliance/CompliancePage.tsx') },
] as const satisfies { to: string; icon: ComponentType; text: string; right: Parameters<typeof may>[0]; open(): Promise<{ default: ComponentType }> }[];

export default {
  register(app: Admin) {
    for (const { to, icon, text, right, open } of pages) {
      app.addMenuLink({
        to: `plugins/credit-scoring/${to}`,
        icon,
        intlLabel: { id: `credit-scoring.menu.${to}`, defaultMessage: text },
        permissions: [may(right)],
        Component: open,
        position: 7,
      });
    }
  },
};
