/** Editorial's part of the admin: the field that holds several codes of one list. */
import { PuzzlePiece } from '@strapi/icons';
import { codeListNames } from './code-lists';

type Admin = { customFields: { register(field: object): void } };

export default {
  register(app: Admin) {
    app.customFields.register({
      name: 'code-list',
      pluginId: 'editorial',
      type: 'json',
      icon: PuzzlePiece,
      intlLabel: { id: 'editorial.code-list.label', defaultMessage: '多选代码' },
      intlDescription: { id: 'editorial.code-list.description', defaultMessage: '从一张代码表里选几项' },
      components: { Input: async () => import('./CodeListInput') },
      options: {
        base: [
          {
            name: 'options.list',
            type: 'select',
            intlLabel: { id: 'editorial.code-list.list', defaultMessage: '代码表' },
            options: codeListNames.map((name) => ({ key: name, value: name, metadatas: { intlLabel: { id: `editorial.list.${name}`, defaultMessage: name } } })),
          },
        ],
      },
    });
  },
};
