import type { z } from 'zod';
import { codeList } from './code-list.ts';

export const adminLevelLabels = { national: '国家级', provincial: '省级', city: '市级', county: '县（区）级' } as const;
export const AdminLevel = codeList(adminLevelLabels);
export type AdminLevel = z.infer<typeof AdminLevel>;
