/**
 * A fitted model as plain JSON: what is stored, hashed, shown and scored with, in a server and in a browser alike.
 * Scoring with it compares, adds, multiplies and looks up; it computes no exponential or logarithm, so every engine that
 * keeps IEEE 754 gives the same score.
 */
import type { Scale } from './scale.ts';

/** Points of a number: bin i holds values below cut i and not below cut i − 1. */
export interface NumberFactor {
  column: string;
  kind: 'number';
  cuts: number[];
  points: number[];
  specials: { value: number; points: number }[];
  /** For a blank; null when training saw none: then a blank counts as average and is flagged. */
  missing: number | null;
  /** What an average firm gets: for blanks and levels never seen. */
  unseen: number;
}

/** Points of a category. */
export interface CategoryFactor {
  column: string;
  kind: 'category';
  groups: { levels: string[]; points: number }[];
  missing: number | null;
  unseen: number;
}

export type PointsFactor = NumberFactor | CategoryFactor;

export interface PointsCard {
  kind: 'woe' | 'additive';
  scale: Scale;
  /** Whole points before any factor. */
  base: number;
  factors: PointsFactor[];
}

/** A number moved to its training range, centred and scaled; a blank is the training mean. */
export interface NumberTerm {
  column: string;
  kind: 'number';
  low: number;
  high: number;
  mean: number;
  deviation: number;
  /** Points for one training deviation. */
  points: number;
  /** Points for being blank. */
  missing: number;
}

export interface CategoryTerm {
  column: string;
  kind: 'category';
  levels: { level: string; points: number }[];
  missing: number;
}

/** Ridge logistic regression on the columns themselves. */
export interface LinearModel {
  kind: 'logit';
  scale: Scale;
  base: number;
  terms: (NumberTerm | CategoryTerm)[];
}

export type Model = PointsCard | LinearModel;
export type ModelKind = Model['kind'];
