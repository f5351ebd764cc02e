/** What the outside sees of `credit-scoring`: every HTTP endpoint with its shapes, and every event. */
export * from './contract/objections.ts';
export * from './contract/benefits.ts';
export * from './contract/certificates.ts';
export * from './contract/compliance.ts';
export * from './contract/credit-file.ts';
export * from './contract/credit-model.ts';
export * from './contract/file-change.ts';
export * from './contract/monitoring.ts';
export * from './contract/projects.ts';
export * from './contract/readings.ts';
export * from './contract/reports.ts';
export * from './contract/score-result.ts';
export * from './contract/scores.ts';
export * from './contract/staff.ts';
export * from './contract/standing.ts';
export * from './contract/repair.ts';
export * from './contract/verdicts.ts';
