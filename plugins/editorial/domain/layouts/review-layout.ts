/** What every reviewed type shows in the same place. */
import type { Group } from './content-layout.ts';

export const reviewGroup: Group = { label: '审核', rows: ['reviewState:4 reviewRemark:8'] };

export const reviewHints = {
  reviewState: '写好并保存后，点右侧“提交审核”；审核人员发布或退回后，首页会提示。提交后再改动，会回到“起草中”。',
  reviewRemark: '审核人员写给作者；退回时必填。不会公开。',
};

export const slugHint = '网址的最后一段。留空时由平台按标题自动生成；发布后不要改，否则旧网址失效。';
