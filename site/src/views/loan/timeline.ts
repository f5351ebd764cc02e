import { applicationActionLabels, applicationSideLabels, type TimelineEntry } from '@rongqiao/financing/contract.ts';
import { momentText } from '../moments.ts';

/** Newest first, so that what happened last needs no scrolling. */
export const timelineView = (entries: readonly TimelineEntry[]) =>
  entries.toReversed().map(({ action, side, authorName, text, isInternal, at }) => ({
    what: applicationActionLabels[action],
    who: [applicationSideLabels[side], authorName].filter(Boolean).join('，'),
    side,
    text,
    isInternal,
    at: momentText(at),
  }));
