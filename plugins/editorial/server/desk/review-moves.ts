/** Submitting, withdrawing, taking down. Asking twice is asking once. */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { problemsBeforeReview } from '../../domain/problems-before-review.ts';
import { labelOfField } from '../label-of-field.ts';
import { asCaller } from './as-caller.ts';
import { sayLastSave } from './last-save.ts';
import { documentsOf, LOCALE, lockOwn, type OwnText } from './own-text.ts';
import { isStale, type OwnPlace } from './save-draft.ts';

const changedMeanwhile = async (text: OwnText, documentId: string) =>
  new Refusal(problem(409, 'changed', `${await sayLastSave(text, documentId)}请刷新页面，核对后再继续。`));
const nothingNew = problem(409, 'nothing-to-review', '没有需要审核的修改：现在的内容已经审核通过。');
const nothingPublished = problem(409, 'nothing-published', '还没有上架的版本，没有可以回到的内容。不要了的草稿，可以一直留着不提交。');
const underReview = problem(409, 'under-review', '正在审核，暂时不能放弃修改。请先撤回审核。');
const notUnderReview = problem(409, 'not-under-review', '现在不在审核中，不需要撤回。可能刚刚审核完，请刷新页面。');

export const submit = ({ text, institutionId, documentId }: OwnPlace, updatedAt: string): Promise<void> =>
  asCaller(async (tx) => {
    const now = await lockOwn(tx, text, institutionId, documentId);
    if (now.review_state === 'submitted') return;
    if (isStale(now, updatedAt)) throw await changedMeanwhile(text, documentId);
    if (now.review_state === 'approved' && now.is_published) throw new Refusal(nothingNew);
    const draft = await documentsOf(text).findOne({ documentId, locale: LOCALE, status: 'draft', populate: '*' });
    const problems = problemsBeforeReview(text.uid, draft ?? {});
    if (problems.length > 0) {
      const said = problems.map(({ path, message }) => `${labelOfField(text.uid, path)}：${message.replace(/。$/, '')}`);
      throw new Refusal(problem(422, 'incomplete', `还不能提交。${said.join('；')}。`, problems));
    }
    await documentsOf(text).update({ documentId, locale: LOCALE, data: { reviewState: 'submitted' } });
  });

export const withdraw = ({ text, institutionId, documentId }: OwnPlace): Promise<void> =>
  asCaller(async (tx) => {
    const now = await lockOwn(tx, text, institutionId, documentId);
    if (now.review_state === 'drafting') return;
    if (now.review_state !== 'submitted') throw new Refusal(notUnderReview);
    await documentsOf(text).update({ documentId, locale: LOCALE, data: { reviewState: 'drafting' } });
  });

/** The draft becomes what is published. */
export const discardChanges = ({ text, institutionId, documentId }: OwnPlace, updatedAt: string): Promise<void> =>
  asCaller(async (tx) => {
    const now = await lockOwn(tx, text, institutionId, documentId);
    if (!now.is_published) throw new Refusal(nothingPublished);
    if (now.review_state === 'approved') return;
    if (now.review_state === 'submitted') throw new Refusal(underReview);
    if (isStale(now, updatedAt)) throw await changedMeanwhile(text, documentId);
    await documentsOf(text).discardDraft({ documentId, locale: LOCALE });
  });

/** In every language. A change that waits for its reviewer would bring it back unasked, so it is withdrawn too. */
export const takeDown = ({ text, institutionId, documentId }: OwnPlace): Promise<void> =>
  asCaller(async (tx) => {
    const now = await lockOwn(tx, text, institutionId, documentId);
    if (now.review_state === 'submitted') await documentsOf(text).update({ documentId, locale: LOCALE, data: { reviewState: 'drafting' } });
    if (now.is_published) await documentsOf(text).unpublish({ documentId, locale: '*' });
  });
