/** The draft that a token opens, with the fields that would be public if it were published. */
import { cmsSettings } from '@rongqiao/config';
import { publicUids } from '@rongqiao/contracts/uids.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { ReviewedType, reviewedTypes } from '../../contract.ts';
import { readPreviewToken } from '../../domain/preview-token.ts';
import { problemsOfShape } from '../../domain/problems-before-review.ts';
import { documentsOf } from '../reviews/drafts.ts';
import { sayProblems } from '../reviews/say-problems.ts';

const notOpen = problem(403, 'preview-over', '预览链接已失效（10分钟内有效）。请回到管理后台，重新点“打开预览”。');

interface Attribute {
  type: string;
  private?: boolean;
  target?: string;
}
type Attributes = Record<string, Attribute>;
type Query = { fields: string[]; populate: Record<string, unknown> };

export async function readPreview(token: string): Promise<{ type: ReviewedType; content: Record<string, unknown> }> {
  const opened = readPreviewToken(token, cmsSettings().PREVIEW_SECRET, Date.now());
  const type = ReviewedType.safeParse(opened?.type);
  if (!opened || !type.success) throw new Refusal(notOpen);
  const uid = reviewedTypes[type.data];
  const { documentId, locale } = opened;
  const content = await documentsOf(uid).findOne({ documentId, locale, status: 'draft', ...whatIsPublic(attributesOf(uid)) });
  if (!content) throw new Refusal(notOpen);
  const problems = problemsOfShape(uid, content);
  if (problems.length > 0) throw new Refusal(problem(422, 'preview-incomplete', `还不能预览，请先填写完整：${sayProblems(uid, problems)}`));
  return { type: type.data, content };
}

const attributesOf = (uid: string) => platform().contentType(uid as never).attributes as unknown as Attributes;

/** Scalars by name, parts whole, and rows of other public types by their scalars. */
function whatIsPublic(attributes: Attributes): Query {
  const open = Object.entries(attributes).filter(([, attribute]) => !attribute.private);
  const isPublicRelation = ({ type, target }: Attribute) => type === 'relation' && (publicUids as readonly string[]).includes(target ?? '');
  return {
    fields: scalarsOf(open),
    populate: Object.fromEntries(
      open.flatMap(([name, attribute]): [string, unknown][] => {
        if (attribute.type === 'component') return [[name, true]];
        return isPublicRelation(attribute) ? [[name, { fields: scalarsOf(Object.entries(attributesOf(attribute.target ?? '')).filter(([, inner]) => !inner.private)) }]] : [];
      }),
    ),
  };
}

const scalarsOf = (attributes: [string, Attribute][]) => attributes.filter(([, { type }]) => !['component', 'relation', 'media', 'dynamiczone'].includes(type)).map(([name]) => name);
