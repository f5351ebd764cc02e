/** To an institution's people: what the reviewer decided about a product or about its introduction. */
import { plainName, plainReason, type Notice } from './notice.ts';
import { sitePages } from './site-pages.ts';

export interface ReviewFacts {
  what: 'product' | 'institution';
  documentId: string;
  name: string;
  remark: string | null;
}

const text = ({ what, name }: ReviewFacts) => (what === 'product' ? `产品“${plainName(name)}”` : `“${plainName(name)}”的机构介绍`);
const link = ({ what, documentId }: ReviewFacts) => (what === 'product' ? sitePages.ownProduct(documentId) : sitePages.ownInstitution);

export const reviewNotices = {
  published: (review: ReviewFacts): Notice => ({
    title: `${text(review)}已通过审核`,
    paragraphs: ['审核通过，现在所有人都能看到。之后的修改还要再审核一次，审核期间现在的版本一直保留。'],
    link: link(review),
    sms: `${text(review)}已通过审核，现在所有人都能看到。`,
  }),

  returned: (review: ReviewFacts): Notice => ({
    title: `${text(review)}被退回，请修改`,
    paragraphs: [`审核意见：${plainReason(review.remark)}`, '按意见修改后再提交。已经上架的版本不受影响。'],
    link: link(review),
    sms: `${text(review)}被退回，请登录查看审核意见，修改后再提交。`,
  }),
};
