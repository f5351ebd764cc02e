/**
 * What a reviewer has to read: where the draft differs from what is published, field by field, in the form's labels.
 *
 * Long texts are compared word by word, lists of codes code by code, repeated parts item by item; an item that was only
 * changed says which of its fields.
 */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { inputKindOf } from '../input-kinds.ts';
import { type Attributes, type DescribedAttribute, type Fields, labelOfAttribute, type PartsOf } from './described-type.ts';
import { CODE_LIST, labelsOf, listOf, nameOfRow, partAsText, valueAsText } from './value-as-text.ts';

export interface Piece {
  text: string;
  change: 'same' | 'added' | 'removed';
}

export interface Difference {
  /** 支持标准第1项的比例 */
  label: string;
  pieces: Piece[];
  /** A running text, whose pieces follow each other; otherwise each piece is a value of its own. */
  isText: boolean;
}

/** Beyond so many changes a text counts as written anew. */
const EDITS_MAX = 600;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const runningTexts = new Set(['string', 'text', 'richtext']);
/** Written by the platform or by the review itself. */
const besideTheText = new Set(['slug', 'reviewState', 'reviewRemark']);

/** `published` is undefined for a text that is published for the first time: then everything is new. */
export function compareVersions(published: Fields | undefined, draft: Fields, attributes: Attributes, partsOf: PartsOf): Difference[] {
  return Object.entries(attributes)
    .filter(([name]) => !besideTheText.has(name))
    .flatMap(([name, attribute]) => compareField({ name, attribute, before: published?.[name], after: draft[name], label: labelOfAttribute(name, attribute), partsOf }));
}

interface Field {
  name: string;
  attribute: DescribedAttribute;
  before: unknown;
  after: unknown;
  label: string;
  partsOf: PartsOf;
}

function compareField(field: Field): Difference[] {
  const { attribute, before, after, label } = field;
  if (attribute.type === 'component') return attribute.repeatable ? compareItems(field) : compareParts(field, listOf(before)[0], listOf(after)[0] ?? {}, label);
  if (attribute.type === 'relation') return compareLists(label, listOf(before).map(nameOfRow), listOf(after).map(nameOfRow));
  if (attribute.customField === CODE_LIST) return compareLists(label, labelsOf(attribute, before), labelsOf(attribute, after));
  return compareTexts(field);
}

function compareTexts({ name, attribute, before, after, label, partsOf }: Field): Difference[] {
  const [old, now] = [valueAsText(name, attribute, before, partsOf), valueAsText(name, attribute, after, partsOf)];
  if (old === now) return [];
  const isText = runningTexts.has(attribute.type) && !inputKindOf(name, attribute) && old !== '' && now !== '';
  const changes = isText ? diffWordsWithSpace(old, now, { intlSegmenter: WORDS, maxEditLength: EDITS_MAX }) : undefined;
  if (!changes) return [{ label, isText: false, pieces: [piece(old, 'removed'), piece(now, 'added')].filter(({ text }) => text !== '') }];
  return [{ label, isText: true, pieces: changes.map(({ value, added, removed }) => piece(value, added ? 'added' : removed ? 'removed' : 'same')) }];
}

/** Lists without an order: what was added, what was taken away, what stays. */
function compareLists(label: string, old: string[], now: string[]): Difference[] {
  const pieces = [
    ...now.map((text) => piece(text, old.includes(text) ? 'same' : 'added')),
    ...old.filter((text) => !now.includes(text)).map((text) => piece(text, 'removed')),
  ];
  return pieces.some(({ change }) => change !== 'same') ? [{ label, isText: false, pieces }] : [];
}

function compareParts({ attribute, partsOf }: Field, before: Fields | undefined, after: Fields, label: string): Difference[] {
  return Object.entries(partsOf(attribute.component ?? '')).flatMap(([name, inner]) =>
    compareField({ name, attribute: inner, before: before?.[name], after: after[name], label: `${label}的${labelOfAttribute(name, inner)}`, partsOf }),
  );
}

/** Items that stand in both are found first; what was taken away where something was added is that item, changed. */
function compareItems(field: Field): Difference[] {
  const { attribute, label, partsOf } = field;
  const [old, now] = [listOf(field.before), listOf(field.after)];
  const inWords = (items: Fields[]) => items.map((item) => partAsText(item, partsOf(attribute.component ?? ''), partsOf));
  const [oldWords, nowWords] = [inWords(old), inWords(now)];
  const differences: Difference[] = [];
  let [o, n] = [0, 0];
  for (const group of groupsOf(oldWords, nowWords)) {
    const changed = Math.min(group.removed, group.added);
    for (let i = 0; i < changed; i += 1) differences.push(...compareParts(field, old[o + i], now[n + i] ?? {}, `${label}第${n + i + 1}项`));
    for (let i = changed; i < group.added; i += 1) differences.push({ label: `${label}第${n + i + 1}项`, isText: false, pieces: [piece(nowWords[n + i] ?? '', 'added')] });
    for (let i = changed; i < group.removed; i += 1) differences.push({ label: `${label}原第${o + i + 1}项`, isText: false, pieces: [piece(oldWords[o + i] ?? '', 'removed')] });
    o += group.same + group.removed;
    n += group.same + group.added;
  }
  return differences;
}

interface Group {
  same: number;
  removed: number;
  added: number;
}

/** Runs of items: so many the same, or so many taken away and added at one place. */
function groupsOf(old: string[], now: string[]): Group[] {
  const groups: Group[] = [];
  for (const { count = 0, added, removed } of diffArrays(old, now)) {
    const last = groups.at(-1);
    if (!added && !removed) groups.push({ same: count, removed: 0, added: 0 });
    else if (last && last.same === 0) last[added ? 'added' : 'removed'] += count;
    else groups.push({ same: 0, removed: removed ? count : 0, added: added ? count : 0 });
  }
  return groups;
}

const piece = (text: string, change: Piece['change']): Piece => ({ text, change });
