/** One line of a list, ready to show: from a search hit or from the cms, which name these fields alike. */
import { type AdminLevel, adminLevelLabels } from '@rongqiao/contracts/admin-level.ts';
import { type InstitutionKind, institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { type NewsCategory, newsCategoryLabels } from '@rongqiao/contracts/news.ts';
import { type PolicyKind, policyKindLabels, type PolicyTrack, policyTrackLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { Marked } from '../search/hits.ts';
import { type Piece, pieces } from './marked-text.ts';
import { placeName } from './place-name.ts';
import { plainHeading } from './plain-heading.ts';
import { policyTiming, type Timed, type Timing } from './policy-timing.ts';

type Maybe<T> = T | null | undefined;

interface PolicyLike extends Timed {
  slug: string;
  title: string;
  summary: string;
  issuer?: Maybe<string>;
  level?: Maybe<AdminLevel>;
  kind?: Maybe<PolicyKind>;
  track?: Maybe<PolicyTrack>;
  regionCode?: Maybe<string>;
  isDemo: boolean;
}

export interface PolicyRow {
  href: string;
  title: Piece[];
  summary: Piece[];
  tags: string[];
  source: string;
  timing: Timing;
  isDemo: boolean;
}

export const policyRow = (policy: PolicyLike, today: string, marked: Marked = {}): PolicyRow => ({
  href: `/policies/${policy.slug}`,
  title: pieces(plainHeading(policy.title, policy.isDemo), plainHeading(marked.title, policy.isDemo)),
  summary: pieces(policy.summary, marked.summary),
  tags: present([policy.kind && policyKindLabels[policy.kind], policy.track && policyTrackLabels[policy.track], policy.level && adminLevelLabels[policy.level]]),
  source: policy.issuer ?? placeName(policy.regionCode),
  timing: policyTiming(policy, today),
  isDemo: policy.isDemo,
});

interface NewsLike {
  slug: string;
  title: string;
  summary: string;
  category?: Maybe<NewsCategory>;
  regionCode?: Maybe<string>;
  newsOn?: Maybe<string>;
  sourceName?: Maybe<string>;
  isDemo: boolean;
}

export interface NewsRow {
  href: string;
  title: Piece[];
  summary: Piece[];
  category: string;
  day: string | undefined;
  dayText: string;
  source: string;
  isDemo: boolean;
}

export const newsRow = (news: NewsLike, marked: Marked = {}): NewsRow => ({
  href: `/news/${news.slug}`,
  title: pieces(plainHeading(news.title, news.isDemo), plainHeading(marked.title, news.isDemo)),
  summary: pieces(news.summary, marked.summary),
  category: news.category ? newsCategoryLabels[news.category] : '',
  day: news.newsOn ?? undefined,
  dayText: news.newsOn ? formatDay(news.newsOn) : '',
  source: present([news.sourceName, placeName(news.regionCode)]).join(' · '),
  isDemo: news.isDemo,
});

interface InstitutionLike {
  slug: string;
  name: string;
  kind?: Maybe<InstitutionKind>;
  regionCode?: Maybe<string>;
  address?: Maybe<string>;
  phone?: Maybe<string>;
  decisionDaysMax?: Maybe<number>;
  isDemo: boolean;
}

export interface InstitutionRow {
  href: string;
  name: Piece[];
  kind: string;
  place: string;
  address: string;
  phone: string;
  promise: string;
  isDemo: boolean;
}

export const institutionRow = (institution: InstitutionLike, marked: Marked = {}): InstitutionRow => ({
  href: `/institutions/${institution.slug}`,
  name: pieces(plainHeading(institution.name, institution.isDemo), plainHeading(marked.name, institution.isDemo)),
  kind: institution.kind ? institutionKindLabels[institution.kind] : '',
  place: placeName(institution.regionCode),
  address: institution.address ?? '',
  phone: institution.phone ?? '',
  promise: institution.decisionDaysMax ? `${institution.decisionDaysMax}个工作日内答复` : '',
  isDemo: institution.isDemo,
});

const present = (texts: Maybe<string>[]): string[] => texts.filter((text): text is string => Boolean(text));
