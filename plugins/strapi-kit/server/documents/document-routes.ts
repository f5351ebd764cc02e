/** One's own documents. Uploads belong to the plugin that knows what the document is for; it calls `keepDocument`. */
import { OrganisationKind } from '@rongqiao/contracts/membership.ts';
import { z } from 'zod';
import { type Person, refuse, route } from '../routes/route.ts';
import { findDocument } from './find-documents.ts';
import { handOutDocument, noSuchDocument } from './hand-out-document.ts';
import type { KeptDocument } from './kept-document.ts';

/** An organisation's papers are for who acts for it now; a person's, and those of something in the making, for who uploaded them. */
const isOwn = (document: KeptDocument, { userId, actingFor }: Person): boolean =>
  OrganisationKind.safeParse(document.owner_kind).success
    ? actingFor?.organisationKind === document.owner_kind && actingFor.organisationId === document.owner_id
    : document.uploaded_by === userId;

export const documentRoutes = [
  route({
    method: 'GET',
    path: '/documents/:id',
    summary: '下载自己的或所代表单位的文件',
    access: { rule: 'signed-in' },
    limit: { perVisitor: 120, seconds: 60 },
    params: z.object({ id: z.uuid('编号不对，请从列表中重新进入。') }),
    handle: async ({ params, person }) => {
      const document = await findDocument(params.id);
      return document && isOwn(document, person) ? handOutDocument(document) : refuse(noSuchDocument);
    },
  }),
];
