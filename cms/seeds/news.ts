import { firstNews } from './news/first.ts';
import { guides } from './news/guides.ts';
import { investmentNews } from './news/investment.ts';
import { marketNews } from './news/market.ts';
import { notices } from './news/notices.ts';
import { realNews } from './news/real.ts';
import type { NewsSeed } from './seed-shapes.ts';

export const news: NewsSeed[] = [...firstNews, ...guides, ...notices, ...marketNews, ...investmentNews, ...realNews];
