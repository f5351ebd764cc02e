import { pinyin } from 'pinyin-pro';

/** More syllables are not typed before choosing a result. */
const SYLLABLES_MAX = 8;

/**
 * What a person types to find a heading by pinyin, from each of its characters on, because the index finds beginnings of
 * words only: 流动资金贷款 → liudongzijindaikuan, ldzjdk, dongzijindaikuan, dzjdk, …
 */
export function pinyinKeys(heading: string): string[] {
  const han = heading.match(/\p{Script=Han}+/gu) ?? [];
  return [...new Set(han.flatMap(keysOfRun))];
}

function keysOfRun(run: string): string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
  return syllables.flatMap((_, from) => {
    const typed = syllables.slice(from, from + SYLLABLES_MAX);
    const initials = typed.map((syllable) => syllable.charAt(0)).join('');
    return initials.length > 1 ? [typed.join(''), initials] : [typed.join('')];
  });
}
