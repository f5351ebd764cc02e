/** An institution writes: nobody's change is overwritten unseen, and nothing changes while a reviewer reads it. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { type Problem, problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { encode, z } from 'zod';
import type { ProductDraft } from '../../contract/drafts.ts';
import { changesText } from '../../domain/changes-text.ts';
import { slugOf } from '../../domain/slug.ts';
import { labelOfField } from '../label-of-field.ts';
import { asCaller } from './as-caller.ts';
import { sayLastSave } from './last-save.ts';
import { documentsOf, LOCALE, lockOwn, type OwnRow, type OwnText, productText } from './own-text.ts';

export interface OwnPlace {
  text: OwnText;
  institutionId: string;
  documentId: string;
}

const underReview = problem(409, 'under-review', '正在审核，暂时不能修改。需要修改时，请先撤回审核。');

export async function saveDraft({ text, institutionId, documentId }: OwnPlace, content: object, updatedAt: string): Promise<void> {
  const data = encode(text.draft.partial(), content as never) as Record<string, unknown>;
  await asCaller(async (tx) => {
    const now = await lockOwn(tx, text, institutionId, documentId);
    if (now.review_state === 'submitted') throw new Refusal(underReview);
    if (isStale(now, updatedAt)) throw new Refusal(await changedMeanwhile(text, documentId, data));
    await documentsOf(text).update({ documentId, locale: LOCALE, data });
  });
}

export const isStale = (now: OwnRow, updatedAt: string): boolean => Date.parse(now.updated_at) !== Date.parse(updatedAt);

/** Names each field in which what was typed is not what is kept now. */
async function changedMeanwhile(text: OwnText, documentId: string, given: Record<string, unknown>): Promise<Problem> {
  const kept = (await documentsOf(text).findOne({ documentId, locale: LOCALE, status: 'draft', populate: '*' })) ?? {};
  const differing = Object.keys(given).filter((name) => changesText({ [name]: given[name] }, kept));
  const fields = differing.map((path) => ({ path, message: `您填写的和刚刚保存的不一样：${labelOfField(text.uid, path)}，请核对。` }));
  const names = differing.map((path) => labelOfField(text.uid, path)).join('、');
  const what = names === '' ? '' : `和您填写的不同的有：${names}。`;
  return problem(409, 'changed', `${await sayLastSave(text, documentId)}${what}您填写的还在下面：核对后再保存，会以您的为准。`, fields);
}

/** The address is made from the name, and is nobody else's. */
export async function createProduct(institutionId: string, product: ProductDraft & { name: string }): Promise<string> {
  return asCaller(async (tx) => {
    const institution = await tx.maybeOne(
      z.object({ is_demo: z.boolean().nullable(), region_code: z.string().nullable() }),
      sql`select is_demo, region_code from institutions where document_id = ${institutionId} and locale = ${LOCALE} and published_at is null`,
    );
    if (!institution) throw new Refusal(problem(404, 'no-such-institution', '没有找到本机构的资料，请联系平台运营人员。'));
    const { documentId } = await documentsOf(productText).create({
      locale: LOCALE,
      data: {
        isCustomised: false,
        ...(encode(productText.draft.partial(), product) as object),
        slug: await freeSlug(product.name),
        institution: institutionId,
        isDemo: institution.is_demo ?? false,
      },
    });
    return documentId;
  });
}

async function freeSlug(name: string): Promise<string> {
  const wanted = slugOf(name) || 'product';
  const { taken } = await database().one(
    z.object({ taken: z.boolean() }),
    sql`select exists (select from financial_products where slug = ${wanted}) as taken`,
  );
  return taken ? `${wanted}-${crypto.randomUUID().slice(0, 6)}` : wanted;
}
