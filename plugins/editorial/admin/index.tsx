/** Editorial's part of the admin: forms, lists and filters that speak in labels, places, yuan and per cent. */
import { PuzzlePiece } from '@strapi/icons';
import { CodeListInput } from './CodeListInput.tsx';
import { arrangeEditView } from './arrange-edit-view.ts';
import { type InputKind, inputType } from '../domain/input-kinds.ts';
import { CodeInput } from './inputs/CodeInput.tsx';
import { GroupHeading } from './inputs/GroupHeading.tsx';
import { MoneyInput, RateInput, YearInput } from './inputs/MeasureInput.tsx';
import { IndustryInput, RegionInput } from './inputs/OpenCodeInput.tsx';
import { formatColumns } from './list-columns.tsx';
import { arrangeFilters } from './list-filters.ts';

interface Admin {
  customFields: { register(field: object): void };
  addFields(fields: { type: string; Component: unknown }[]): void;
}
interface LoadedAdmin {
  registerHook(name: string, hook: unknown): void;
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

export default {
  register(app: Admin) {
    app.customFields.register(codeListField);
    app.addFields(Object.entries(inputs).map(([kind, Component]) => ({ type: inputType(kind as InputKind), Component })));
  },
  bootstrap(app: LoadedAdmin) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeEditView);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', formatColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', arrangeFilters);
  },
};
