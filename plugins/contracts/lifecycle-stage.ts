import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** A stage that could not be determined is no stage: it is absent, and conditions on it are unknown. */
export const lifecycleStageLabels = {
  startup: '初创期',
  growth: '成长期',
  mature: '成熟期',
  shakeout: '调整期',
  decline: '衰退期',
} as const;
export const LifecycleStage = codeList(lifecycleStageLabels);
export type LifecycleStage = z.infer<typeof LifecycleStage>;
