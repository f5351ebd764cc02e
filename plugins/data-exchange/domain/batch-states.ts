/** What becomes of a delivery, and who may do what with it. */
export const batchStateLabels = {
  received: '等待校验',
  checking: '正在校验',
  accepted: '已入库',
  'accepted-in-part': '部分入库',
  quarantined: '已隔离，待处理',
  refused: '没有收下',
  withdrawn: '已撤回',
  superseded: '已被更正取代',
} as const;
export type BatchState = keyof typeof batchStateLabels;

export const batchWayLabels = { upload: '网页上传', 'drop-folder': '投递目录', pull: '平台拉取', push: '接口推送', platform: '平台业务' } as const;
export type BatchWay = keyof typeof batchWayLabels;

/** What the deliverer can do with a batch that stands so. */
const movesIn: Record<BatchState, readonly BatchMove[]> = {
  received: [],
  checking: [],
  accepted: ['correct'],
  'accepted-in-part': ['correct'],
  quarantined: ['accept-good-rows', 'withdraw', 'correct'],
  refused: ['correct'],
  withdrawn: ['correct'],
  superseded: [],
};
export type BatchMove = 'accept-good-rows' | 'withdraw' | 'correct';

export const movesOf = (state: BatchState, goodRows: number): BatchMove[] =>
  movesIn[state].filter((move) => move !== 'accept-good-rows' || goodRows > 0);

/** It is not known yet what becomes of it. */
export const isUnderWay = (state: BatchState): boolean => state === 'received' || state === 'checking';
/** It has brought facts. */
export const hasLoaded = (state: BatchState): boolean => state === 'accepted' || state === 'accepted-in-part';
