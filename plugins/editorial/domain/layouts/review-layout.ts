/** What every reviewed type shows in the same place. */
import type { Group } from './content-layout.ts';

export const reviewGroup: Group = { label: '审核', rows: ['reviewState:4 reviewRemark:8'] };

export const reviewHints = {
  reviewState: '写好后改为“已提交，待审核”并保存；审核人员点“发布”即为通过，退回时改为“已退回”。提交后再改动，会回到“起草中”。',
  reviewRemark: '审核人员写给作者；退回时必填。不会公开。',
};

export const slugHint = '网址的最后一段。留空时由平台按标题自动生成；发布后不要改，否则旧网址失效。';
