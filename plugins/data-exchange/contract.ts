/** What the outside sees of `data-exchange`: every HTTP endpoint with its shapes, and every event. */
export { type Batch, type BatchBrief, batchApi, type Finding, FINDINGS_PER_PAGE, UPLOAD_BYTES_MAX } from './contract/batches.ts';
export { factsChanged, feedAlarmed } from './contract/events.ts';
export { PUSH_PATH, pushApi } from './contract/push.ts';
export { type QualityMonth, type Source, sourceApi, type SourceBrief, type SourceKey } from './contract/sources.ts';
export { dataExchangeActions } from './contract/staff.ts';
