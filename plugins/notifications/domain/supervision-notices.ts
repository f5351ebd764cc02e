/** What supervisors hear. */
import type { Notice } from './notice.ts';

export const supervisionAlertNotice = (sentence: string): Notice => ({
  title: '监管预警：融资担保放大倍数超过上限',
  paragraphs: [sentence, '请登录管理后台，在“监管预警”里查看。数据回到上限以内后预警自动解除。'],
  sms: '监管预警：有融资担保公司放大倍数超过上限，请登录管理后台查看。',
});
