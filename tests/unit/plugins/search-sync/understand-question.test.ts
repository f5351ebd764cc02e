import { describe, expect, test } from 'vitest';
import { institutions } from '../../../../cms/seeds/institutions.ts';
import { contentWords } from '../../../../plugins/search-sync/domain/content-words.ts';
import { asSpelledIn, didYouMean } from '../../../../plugins/search-sync/domain/did-you-mean.ts';
import { neighboursOf, relatedTerms } from '../../../../plugins/search-sync/domain/related-terms.ts';
import { suggestTerms } from '../../../../plugins/search-sync/domain/suggest-terms.ts';
import { understandQuestion } from '../../../../plugins/search-sync/domain/understand-question.ts';

describe('what a visitor means', () => {
  test.each(['财金〔2026〕5号', '财金[2026]5号', '财金（2026）5号', '财金【2026】第5号', '财金2026 5号', '财金 2026年 5'])(
    '%s is one document number, looked for whole',
    (typed) => {
      expect(understandQuestion(typed)).toMatchObject({ words: '"财金〔2026〕5号"', isCode: true });
    },
  );

  test('a right 统一社会信用代码 is a code, however it is typed; a wrong one is words', () => {
    const uscc = String(institutions[0]?.uscc);
    expect(understandQuestion(` ${uscc.slice(0, 6).toLowerCase()} ${uscc.slice(6)}`)).toMatchObject({ words: `"${uscc}"`, isCode: true });
    expect(understandQuestion('912100002426694798').isCode).toBe(false);
  });

  test.each([
    ['没有抵押能贷50万吗', 500_000, undefined],
    ['五十万三年期', 500_000, 36],
    ['一百二十万流动资金', 1_200_000, undefined],
    ['1.5亿项目贷款 10年', 150_000_000, 120],
    ['500w信用贷12个月', 5_000_000, 12],
    ['2026年贴息政策', undefined, undefined],
    ['十四五规划', undefined, undefined],
  ])('%s names an amount of %s and a term of %s', (typed, yuan, months) => {
    expect(understandQuestion(typed)).toMatchObject({ yuan, months });
  });

  test('who has no collateral looks for a loan on credit', () => {
    for (const typed of ['没有抵押物怎么贷款', '无抵押贷款', '不用抵押']) expect(understandQuestion(typed).words, typed).toContain('信用贷款');
  });

  test('an amount alone is a question for loans', () => {
    expect(understandQuestion('50万')).toMatchObject({ words: '贷款', yuan: 500_000 });
  });

  test('a term typed by its pinyin, in syllables, whole or by initials is that term', () => {
    for (const typed of ['liu dong zi jin dai kuan', 'liudongzijindaikuan', 'LDZJDK']) expect(understandQuestion(typed).words).toBe('流动资金贷款');
  });
});

describe('did you mean', () => {
  test.each([
    ['帖息政策', '贴息政策'],
    ['流动姿金贷款', '流动资金贷款'],
    ['短期融资卷', '短期融资券'],
    ['专精特星', '专精特新'],
    ['信用代款', '信用贷款'],
  ])('%s → %s', (typed, meant) => {
    expect(didYouMean(typed)).toBe(meant);
  });

  test('nothing is guessed from nothing', () => {
    for (const typed of ['今天天气', 'qzxwqzxw', '贴息', '流动资金贷款']) expect(didYouMean(typed), typed).toBeUndefined();
  });

  test('a name is corrected by how the heading writes it', () => {
    expect(asSpelledIn('浑河城市商业银行（演示）', '魂河')).toBe('浑河');
    expect(asSpelledIn('浑河城市商业银行（演示）', '浑河')).toBeUndefined();
  });
});

test('while one types, terms come by characters and by pinyin, those that begin so first', () => {
  expect(suggestTerms('知识')[0]).toBe('知识产权质押');
  expect(suggestTerms('duanq')).toContain('短期融资券');
  expect(suggestTerms('')).toEqual([]);
});

test('beside 短融 stands 短期融资券', () => {
  expect(relatedTerms('短融')).toContain('短期融资券');
});

describe('what a question is made of', () => {
  test('terms of the trade stay whole, single characters join, empty words go', () => {
    expect(contentWords('买设备首付不够')).toEqual(['设备', '首付', '不够']);
    expect(contentWords('知识产权质押怎么贷款')).toContain('知识产权质押');
  });

  test('what stands next to a term is known by each of its names, the nearest first', () => {
    expect(neighboursOf(['短期融资券'])[0]).toBe('中票');
    expect(neighboursOf(['短融'])).toEqual(neighboursOf(['短期融资券']));
    expect(neighboursOf(['草莓'])).toEqual([]);
  });

  test('a city stands last, and alone it is only a word', () => {
    expect(understandQuestion('沈阳信用贷')).toMatchObject({ words: '信用贷 沈阳', city: { slug: 'shenyang' } });
    expect(understandQuestion('沈阳').city).toBeUndefined();
  });

  test('traditional characters are read as simplified ones', () => {
    expect(understandQuestion('應收賬款質押').words).toBe('应收账款质押');
  });
});
