import { describe, expect, test } from 'vitest';
import { changesText } from '../../../../plugins/editorial/domain/changes-text.ts';
import { reviewStateAfterSave } from '../../../../plugins/editorial/domain/review.ts';

const stored = {
  id: 7,
  documentId: 'abc',
  slug: 'first-loan',
  title: '首贷户贴息',
  amountFen: '100000000',
  processingDays: 10,
  topics: ['financing', 'startup'],
  documentNumber: null,
  criteria: { id: 3, regionsIn: ['210100'], ageMonthsMin: 24, note: null },
  supports: [{ id: 4, summary: '补贴利息', capFen: '5000000' }],
  mutualExclusions: [{ id: 11, documentId: 'other' }],
  department: { id: 2, documentId: 'bureau' },
  reviewState: 'submitted',
};

describe('the text is as it was when', () => {
  test.each<[string, object]>([
    ['nothing is sent', {}],
    ['the whole form comes back', stored],
    ['only the review changes', { reviewState: 'returned', reviewRemark: '请写明期限' }],
    ['no link is added or taken away', { mutualExclusions: { connect: [], disconnect: [] }, department: { connect: [], disconnect: [] } }],
    ['a field that was empty is sent empty', { documentNumber: '', criteria: { ...stored.criteria, note: '' } }],
    ['a relation is named by the document that it leads to', { department: 'bureau', mutualExclusions: ['other'] }],
    ['a number comes as text', { processingDays: '10', amountFen: 100000000 }],
    ['the form adds its own marks', { supports: [{ ...stored.supports[0], __temp_key__: 'a0' }] }],
  ])('%s', (_when, given) => {
    expect(changesText(given as Record<string, unknown>, stored)).toBe(false);
  });
});

describe('the text changes when', () => {
  test.each<[string, object]>([
    ['a title is rewritten', { title: '首贷户贴息（新）' }],
    ['a field is emptied', { title: '' }],
    ['a field is filled', { documentNumber: '沈财〔2026〕5号' }],
    ['a list loses an entry', { topics: ['financing'] }],
    ['a list is emptied', { topics: [] }],
    ['a condition inside changes', { criteria: { ...stored.criteria, ageMonthsMin: 12 } }],
    ['a component goes', { criteria: null }],
    ['a component comes', { supports: [...stored.supports, { summary: '再补一项' }] }],
    ['a component changes', { supports: [{ ...stored.supports[0], capFen: '6000000' }] }],
    ['a link is added', { mutualExclusions: { connect: [{ documentId: 'x' }], disconnect: [] } }],
    ['a link is taken away', { department: { connect: [], disconnect: [{ documentId: 'bureau' }] } }],
    ['links are set anew', { mutualExclusions: { set: ['x'] } }],
    ['a relation is named by another document', { department: 'elsewhere' }],
    ['a relation is named by another row', { mutualExclusions: [{ id: 12 }] }],
  ])('%s', (_when, given) => {
    expect(changesText(given as Record<string, unknown>, stored)).toBe(true);
  });
});

describe('a save', () => {
  const isTextChanged = true;
  test('of a changed text takes it back from review', () => {
    expect(reviewStateAfterSave('submitted', { wanted: 'submitted', isTextChanged })).toEqual({ next: 'drafting' });
    expect(reviewStateAfterSave('approved', { wanted: 'approved', isTextChanged })).toEqual({ next: 'drafting' });
  });
  test('of an unchanged text leaves it where it is', () => {
    expect(reviewStateAfterSave('submitted', { wanted: 'submitted', isTextChanged: false })).toEqual({ next: 'submitted' });
    expect(reviewStateAfterSave('approved', { isTextChanged: false })).toEqual({ next: 'approved' });
  });
  test('submits a changed text', () => {
    expect(reviewStateAfterSave('returned', { wanted: 'submitted', isTextChanged })).toEqual({ next: 'submitted' });
  });
  test('does not approve, and returns only with a remark', () => {
    expect(reviewStateAfterSave('submitted', { wanted: 'approved', isTextChanged })).toHaveProperty('refused');
    expect(reviewStateAfterSave('submitted', { wanted: 'returned', remark: ' ', isTextChanged: false })).toHaveProperty('refused');
    expect(reviewStateAfterSave('submitted', { wanted: 'returned', remark: '缺依据', isTextChanged: false })).toEqual({ next: 'returned' });
  });
});
