import { created, ok, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { ownTextsApi } from '../contract/own-texts.ts';
import { listProducts } from './desk/list-products.ts';
import { institutionText, productText } from './desk/own-text.ts';
import { discardChanges, submit, takeDown, withdraw } from './desk/review-moves.ts';
import { createProduct, type OwnPlace, saveDraft } from './desk/save-draft.ts';
import { showText } from './desk/show-text.ts';

const member = { rule: 'acting-for', kind: 'institution' } as const;
const writer = { rule: 'acting-for', kind: 'institution', roles: ['administrator', 'operator'] } as const;
const limit = { perVisitor: 300, seconds: 600 };

type For = { organisation: { organisationId: string } };
const productAt = ({ organisation, params }: For & { params: { id: string } }): OwnPlace => ({ text: productText, institutionId: organisation.organisationId, documentId: params.id });
const institutionAt = ({ organisation }: For): OwnPlace => ({ text: institutionText, institutionId: organisation.organisationId, documentId: organisation.organisationId });

/** Done, then shown as it is afterwards. */
async function then(place: OwnPlace, work: Promise<void>) {
  await work;
  return ok(await showText(place));
}

export const deskRoutes = [
  route({
    ...ownTextsApi.listProducts,
    summary: '列出本机构的产品',
    access: member,
    handle: async ({ organisation, query }) => ok(await listProducts(organisation.organisationId, query)),
  }),
  route({ ...ownTextsApi.readProduct, summary: '查看本机构的一个产品', access: member, handle: async (call) => ok(await showText(productAt(call))) }),
  route({
    ...ownTextsApi.createProduct,
    summary: '新建产品草稿',
    access: writer,
    limit,
    idempotent: true,
    handle: async ({ organisation, body }) => {
      const documentId = await createProduct(organisation.organisationId, body.product);
      return created(await showText({ text: productText, institutionId: organisation.organisationId, documentId }));
    },
  }),
  route({
    ...ownTextsApi.saveProduct,
    summary: '保存产品草稿',
    access: writer,
    limit,
    handle: (call) => then(productAt(call), saveDraft(productAt(call), call.body.product, call.body.updatedAt)),
  }),
  route({ ...ownTextsApi.submitProduct, summary: '提交产品审核', access: writer, limit, handle: (call) => then(productAt(call), submit(productAt(call), call.body.updatedAt)) }),
  route({ ...ownTextsApi.withdrawProduct, summary: '撤回产品审核', access: writer, limit, handle: (call) => then(productAt(call), withdraw(productAt(call))) }),
  route({
    ...ownTextsApi.discardProductChanges,
    summary: '放弃产品的修改',
    access: writer,
    limit,
    handle: (call) => then(productAt(call), discardChanges(productAt(call), call.body.updatedAt)),
  }),
  route({ ...ownTextsApi.takeProductDown, summary: '下架产品', access: writer, limit, handle: (call) => then(productAt(call), takeDown(productAt(call))) }),
  route({ ...ownTextsApi.readInstitution, summary: '查看本机构的介绍', access: member, handle: async (call) => ok(await showText(institutionAt(call))) }),
  route({
    ...ownTextsApi.saveInstitution,
    summary: '保存本机构的介绍',
    access: writer,
    limit,
    handle: (call) => then(institutionAt(call), saveDraft(institutionAt(call), call.body.institution, call.body.updatedAt)),
  }),
  route({
    ...ownTextsApi.submitInstitution,
    summary: '提交本机构的介绍审核',
    access: writer,
    limit,
    handle: (call) => then(institutionAt(call), submit(institutionAt(call), call.body.updatedAt)),
  }),
  route({ ...ownTextsApi.withdrawInstitution, summary: '撤回本机构的介绍审核', access: writer, limit, handle: (call) => then(institutionAt(call), withdraw(institutionAt(call))) }),
  route({
    ...ownTextsApi.discardInstitutionChanges,
    summary: '放弃机构介绍的修改',
    access: writer,
    limit,
    handle: (call) => then(institutionAt(call), discardChanges(institutionAt(call), call.body.updatedAt)),
  }),
];
