/** To those who deliver data: a delivery is overdue, or its columns have changed. */
import { type Notice, plainName } from './notice.ts';

export interface FeedFacts {
  alarm: 'late' | 'drift';
  sourceName: string;
  sentence: string;
  /** Where the source stands in their workspace. */
  path: string;
}

const titles: Record<FeedFacts['alarm'], (name: string) => string> = {
  late: (name) => `“${name}”逾期未报`,
  drift: (name) => `“${name}”的列和以前不同，请核对`,
};

export function feedNotice({ alarm, sourceName, sentence, path }: FeedFacts): Notice {
  const title = titles[alarm](plainName(sourceName));
  return { title, paragraphs: [sentence], link: { label: '查看数据源', path }, sms: `${title}。请登录融桥查看并处理。` };
}
