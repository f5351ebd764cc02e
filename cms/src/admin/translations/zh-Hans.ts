/**
 * The admin in Chinese, in the terms of the field: what Strapi's own translation lacks, has under ids that nothing asks
 * for, or says in a way that staff would not.
 */
import { contentEditTexts, strayEditTexts } from './zh-Hans.content-edit.ts';
import { contentListTexts, strayListTexts } from './zh-Hans.content-list.ts';
import { contentMoreTexts, strayMoreTexts } from './zh-Hans.content-more.ts';
import { accountTexts } from './zh-Hans.account.ts';
import { makersTexts } from './zh-Hans.makers.ts';
import { mediaTexts } from './zh-Hans.media.ts';
import { refusalTexts } from './zh-Hans.refusals.ts';
import { settingsTexts } from './zh-Hans.settings.ts';
import { shellTexts } from './zh-Hans.shell.ts';
import type { Texts } from './texts.ts';

export const zhHans: Texts = {
  ...refusalTexts,
  ...strayListTexts,
  ...strayEditTexts,
  ...strayMoreTexts,
  ...makersTexts,
  ...settingsTexts,
  ...mediaTexts,
  ...shellTexts,
  ...accountTexts,
  ...contentListTexts,
  ...contentEditTexts,
  ...contentMoreTexts,
};
