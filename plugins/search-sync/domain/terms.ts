/** The words of the trade as a visitor may type them: what the lists call things, and the words of the vocabulary. */
import { guaranteeKindLabels } from '@rongqiao/contracts/guarantee-kind.ts';
import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { policyKindLabels, policyTopicLabels, policyTrackLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { productKindLabels } from '@rongqiao/contracts/product-kind.ts';
import { dictionary, neighbours, synonyms } from './vocabulary.ts';

const lists = [productKindLabels, policyKindLabels, policyTopicLabels, policyTrackLabels, guaranteeKindLabels, institutionKindLabels];

/** 信用（无需担保） → 信用; 创业板、科创板上市 → both. */
const namesIn = (label: string): string[] => label.replace(/（.*?）/g, '').split('、');

const isHan = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

export const terms: readonly string[] = [
  ...new Set([...lists.flatMap((labels) => Object.values(labels)).flatMap(namesIn), ...Object.keys(synonyms), ...dictionary, ...neighbours.flat()]),
].filter(isHan);
