/** The readable end of an address, from a Chinese title: 创业担保贷款 → chuang-ye-dan-bao-dai-kuan. */
import { pinyin } from 'pinyin-pro';

const LENGTH_MAX = 60;

/** Empty when nothing of the title can be written in Latin letters. */
export const slugOf = (title: string): string =>
  pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH_MAX)
    .replaceAll(/^-+|-+$/g, '');
