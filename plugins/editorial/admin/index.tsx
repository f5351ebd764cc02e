/** Editorial's part of the admin: forms, lists and filters that speak in labels, places, yuan and per cent. */
import { ArrowLeft, CheckCircle, PuzzlePiece } from '@strapi/icons';
import type { ComponentType } from 'react';
import { CodeListInput } from './CodeListInput.tsx';
import { arrangeEditView } from './arrange-edit-view.ts';
import { type InputKind, inputType } from '../domain/input-kinds.ts';
import { CodeInput } from './inputs/CodeInput.tsx';
import { GroupHeading } from './inputs/GroupHeading.tsx';
import { MoneyInput, RateInput, YearInput } from './inputs/MeasureInput.tsx';
import { IndustryInput, RegionInput } from './inputs/OpenCodeInput.tsx';
import { formatColumns } from './list-columns.tsx';
import { arrangeFilters } from './list-filters.ts';
import { may } from './permissions.ts';
import { ReviewPanel } from './review/ReviewPanel.tsx';

interface Admin {
  customFields: { register(field: object): void };
  addFields(fields: { type: string; Component: unknown }[]): void;
  addMenuLink(link: object): void;
  widgets: { register(widgets: object[]): void };
}
interface LoadedAdmin {
  registerHook(name: string, hook: unknown): void;
  getPlugin(name: string): { apis: { addEditViewSidePanel(panels: unknown[]): void } };
}

const inputs: Record<InputKind | 'heading', unknown> = {
  code: CodeInput,
  region: RegionInput,
  industry: IndustryInput,
  money: MoneyInput,
  rate: RateInput,
  year: YearInput,
  heading: GroupHeading,
};

const codeListField = {
  name: 'code-list',
  pluginId: 'editorial',
  type: 'json',
  icon: PuzzlePiece,
  intlLabel: { id: 'editorial.code-list.label', defaultMessage: '多选代码' },
  intlDescription: { id: 'editorial.code-list.description', defaultMessage: '从一张代码表里选几项' },
  components: { Input: async () => ({ default: CodeListInput }) },
};

const label = (id: string, text: string) => ({ id: `editorial.${id}`, defaultMessage: text });
const widget = (Widget: Promise<{ default: ComponentType }>) => Widget.then((file) => file.default);

/** What waits for whoever opens the home page. */
const widgets = [
  {
    id: 'to-review',
    pluginId: 'editorial',
    icon: CheckCircle,
    title: label('home.to-review', '待我审核'),
    component: () => widget(import('./home/ToReviewWidget.tsx')),
    permissions: [may('decideReviews')],
  },
  {
    id: 'returned',
    pluginId: 'editorial',
    icon: ArrowLeft,
    title: label('home.returned', '退回给我的'),
    component: () => widget(import('./home/ReturnedWidget.tsx')),
    permissions: [may('submitTexts')],
  },
];

export default {
  register(app: Admin) {
    app.widgets.register(widgets);
    app.addMenuLink({
      to: 'plugins/editorial/reviews',
      icon: CheckCircle,
      intlLabel: label('menu.reviews', '内容审核'),
      permissions: [may('decideReviews')],
      Component: () => import('./review/ReviewsSection.tsx'),
      position: 2,
    });
    app.customFields.register(codeListField);
    app.addFields(Object.entries(inputs).map(([kind, Component]) => ({ type: inputType(kind as InputKind), Component })));
  },
  bootstrap(app: LoadedAdmin) {
    app.getPlugin('content-manager').apis.addEditViewSidePanel([ReviewPanel]);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeEditView);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', arrangeFilters);
  },
};
