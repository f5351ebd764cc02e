/** The admin as staff see it: Chinese from the first page, with the platform's name, mark and colours. */
import { arrangeHome } from './home/arrange-home.ts';
import { keepWhatWasTyped } from './keep-what-was-typed.ts';
import { prepareFirstVisit } from './look/first-visit.ts';
import mark from './look/mark.svg';
import { nameEveryPage } from './look/page-title.ts';
import { sayInChinese } from './look/say-in-chinese.ts';
import { theme } from './look/theme.ts';
import { zhHans } from './translations/zh-Hans.ts';

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': zhHans },
    auth: { logo: mark },
    menu: { logo: mark },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: { addMiddlewares(middlewares: unknown[]): void; widgets: { register(arrange: typeof arrangeHome): void } }) {
    prepareFirstVisit();
    app.widgets.register(arrangeHome);
    app.addMiddlewares([keepWhatWasTyped]);
  },
  bootstrap() {
    nameEveryPage();
    sayInChinese();
  },
};
