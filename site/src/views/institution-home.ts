/** 机构工作台, first page: what needs somebody now, and the products in figures. */
import { type OwnProductLine, type ProductView, productViewLabels, type Standing } from '@rongqiao/editorial/contract.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { OwnInstitution, OwnProductList } from '../cms/own-texts.ts';

export interface Task {
  title: string;
  what: string;
  action: { label: string; href: string };
}

const addressOf = ({ documentId }: OwnProductLine) => `/institution/products/${documentId}`;
const wasReturned = (standing: Standing) => standing === 'returned' || standing === 'online-returned';

const figures: ProductView[] = ['online', 'under-review', 'returned', 'drafting', 'expiring'];

export function institutionHome(returned: OwnProductList, expiring: OwnProductList, institution: OwnInstitution | undefined, today: string) {
  return {
    tasks: [
      ...returned.products.map((product) => returnedTask(product.name, product.remark, addressOf(product))),
      ...(institution && wasReturned(institution.standing) ? [returnedTask('机构介绍', institution.remark, '/institution/profile')] : []),
      ...expiring.products.map((product) => expiringTask(product, today)),
    ],
    figures: figures.map((view) => ({ label: productViewLabels[view], count: returned.counts[view] ?? 0, href: `/institution/products?view=${view}` })),
    isEmpty: (returned.counts.all ?? 0) === 0,
  };
}

const returnedTask = (name: string, remark: string | null, href: string): Task => ({
  title: `“${name}”被退回`,
  what: remark ? `审核意见：${remark}` : '请打开查看，修改后再提交。',
  action: { label: '去修改', href },
});

function expiringTask(product: OwnProductLine, today: string): Task {
  const day = product.validTo ?? today;
  const isOver = day < today;
  return {
    title: `“${product.name}”${isOver ? '已过有效期' : '快到有效期'}`,
    what: `有效期到${formatDay(day)}。${isOver ? '现在显示为停止办理。' : ''}继续办理的，请改有效期并提交；不再办理的，请下架。`,
    action: { label: '去处理', href: addressOf(product) },
  };
}
