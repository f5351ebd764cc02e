/** One of an institution's own products: its sheet, where it stands, what is still wrong, what happened. */
import type { ReviewStep } from '@rongqiao/editorial/contract.ts';
import { RateKind } from '@rongqiao/contracts/financial-product.ts';
import { LprTerm } from '@rongqiao/contracts/values/lpr.ts';
import { parsePercent } from '@rongqiao/contracts/values/ratio.ts';
import type { OwnInstitution, OwnProduct } from '../cms/own-texts.ts';
import { momentText } from './moments.ts';
import { productFigures, ratesOn } from './product-figures.ts';

const stepLabels: Record<ReviewStep['what'], string> = {
  created: '建立草稿',
  submitted: '提交审核',
  withdrawn: '撤回审核',
  returned: '退回修改',
  published: '审核通过，上架',
  'taken-down': '下架',
  discarded: '放弃修改，回到已上架的内容',
};

export const historyLines = ({ history }: OwnProduct | OwnInstitution) =>
  history.map(({ what, at, by, remark }) => ({ what: stepLabels[what], at: momentText(at), by, remark }));

/** What may be done now. */
export function movesOf({ standing, publishedAt }: OwnProduct | OwnInstitution, mayWrite: boolean) {
  const isUnderReview = standing === 'under-review' || standing === 'online-under-review';
  return {
    mayEdit: mayWrite && !isUnderReview,
    mayWithdraw: mayWrite && isUnderReview,
    mayTakeDown: mayWrite && publishedAt !== null,
    mayDiscard: mayWrite && (standing === 'online-drafting' || standing === 'online-returned'),
    isUnderReview,
  };
}

/** What the rate comes to, from what stands in the form; undefined while too little is known. */
export function rateSentence(values: Record<string, string>, today: string): string | undefined {
  const rateKind = RateKind.safeParse(values.rateKind);
  if (!rateKind.success) return undefined;
  const term = LprTerm.safeParse(values.lprTerm);
  const points = (text: string | undefined) => (/^[-−]?\d{1,5}$/.test(text ?? '') ? Number((text ?? '').replace('−', '-')) : undefined);
  const percent = (text: string | undefined) => {
    const parsed = parsePercent(text ?? '');
    return parsed.ok ? parsed.ratio : undefined;
  };
  const { rateMin, rateMax, rateNote } = ratesOn(
    {
      rateKind: rateKind.data,
      lprTerm: term.success ? term.data : undefined,
      spreadBpMin: points(values.spreadBpMin),
      spreadBpMax: points(values.spreadBpMax),
      annualRateMin: percent(values.annualRateMin),
      annualRateMax: percent(values.annualRateMax),
    },
    today,
  );
  const [figure] = productFigures({ fenMin: undefined, fenMax: undefined, termMonthsMin: undefined, termMonthsMax: undefined, promisedDays: undefined, rateMin, rateMax });
  return figure && `年利率${figure.value}${rateNote ? `（${rateNote}）` : ''}`;
}
