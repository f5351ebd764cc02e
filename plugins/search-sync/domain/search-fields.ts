/** The small conversions that every search document is made of. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { countryCode, isRegionCode, parentRegion, regionFullName } from '@rongqiao/contracts/values/region.ts';
import { dayNumber } from '../contract.ts';

export const text = (value: string | null | undefined): string => value ?? '';
export const list = (values: string[] | null | undefined): string[] => values ?? [];

/** A code of the list, or null: what is not in the list cannot be a facet. */
export function code<List extends z.ZodType>(list: List, value: string | null | undefined): z.infer<List> | null {
  const parsed = list.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export const label = (labels: Record<string, string>, value: string | null | undefined): string | null =>
  value == null ? null : (labels[value] ?? null);

export const labelsOf = (labels: Record<string, string>, values: string[] | null | undefined): string[] =>
  list(values).flatMap((value) => labels[value] ?? []);

export const dayAsNumber = (day: string | null | undefined): number | null => (day ? dayNumber(day) : null);

/** Fen as text → yuan as a number: exact up to 90 trillion yuan, enough to filter and sort by. */
export const yuan = (fen: string | null | undefined): number | null =>
  fen != null && /^\d{1,18}$/.test(fen) ? Number(fen) / 100 : null;

export const regionName = (regionCode: string | null | undefined): string | null =>
  regionCode && isRegionCode(regionCode) ? regionFullName(regionCode) : null;

export function placeOf(regionCode: string | null | undefined) {
  const known = regionCode && isRegionCode(regionCode) ? regionCode : null;
  return { regionCode: known, regionName: regionName(known), regionPath: known ? pathUp(known) : [] };
}

function pathUp(regionCode: string): string[] {
  const parent = parentRegion(regionCode);
  return parent === undefined || regionCode === countryCode ? [regionCode] : [regionCode, ...pathUp(parent)];
}

export function identityOf(row: {
  documentId: string;
  locale?: string | null | undefined;
  slug?: string | null | undefined;
  isDemo?: boolean | null | undefined;
}) {
  const locale = row.locale ?? 'zh-CN';
  return {
    id: searchId(row.documentId, locale),
    documentId: row.documentId,
    locale,
    slug: text(row.slug),
    isDemo: row.isDemo ?? false,
  };
}

/** Primary key in the index; Meilisearch allows letters, digits, - and _. */
export const searchId = (documentId: string, locale: string): string => `${documentId}_${locale}`;
export const isSearchId = (id: string): boolean => /^[a-zA-Z0-9_-]{1,511}$/.test(id);
export const documentIdOf = (id: string): string => id.slice(0, id.lastIndexOf('_'));

/** Completes a document with the hash of its content, by which a drifted copy is recognised. */
export const withContentHash = <Document extends object>(document: Document): Document & { contentHash: string } => ({
  ...document,
  contentHash: createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 32),
});
