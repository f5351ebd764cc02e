/** 机构工作台: what the institution writes about itself and its products. */
import { type OwnInstitution, type OwnProduct, type OwnProductLine, ownTextsApi, type ProductView } from '@rongqiao/editorial/contract.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export type { OwnInstitution, OwnProduct };
export type OwnProductList = { products: OwnProductLine[]; total: number; counts: Record<ProductView, number> };
type Answer<T> = Promise<CmsAnswer<T>>;

export const listOwnProducts = (visit: Visit, query: { page?: string; view?: string; q?: string }): Answer<OwnProductList> =>
  askEndpoint<OwnProductList>(visit, 'editorial', ownTextsApi.listProducts, { query });

export const readOwnProduct = (visit: Visit, id: string): Answer<OwnProduct> => askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.readProduct, { params: { id } });

export const createOwnProduct = (visit: Visit, product: object, idempotencyKey: string): Answer<OwnProduct> =>
  askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.createProduct, { body: { product }, idempotencyKey });

export const saveOwnProduct = (visit: Visit, id: string, product: object, updatedAt: string): Answer<OwnProduct> =>
  askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.saveProduct, { params: { id }, body: { product, updatedAt } });

export const submitOwnProduct = (visit: Visit, id: string, updatedAt: string): Answer<OwnProduct> =>
  askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.submitProduct, { params: { id }, body: { updatedAt } });

export const withdrawOwnProduct = (visit: Visit, id: string): Answer<OwnProduct> => askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.withdrawProduct, { params: { id } });

export const takeOwnProductDown = (visit: Visit, id: string): Answer<OwnProduct> =>
  askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.takeProductDown, { params: { id }, body: { isConfirmed: true } });

export const discardOwnProductChanges = (visit: Visit, id: string, updatedAt: string): Answer<OwnProduct> =>
  askEndpoint<OwnProduct>(visit, 'editorial', ownTextsApi.discardProductChanges, { params: { id }, body: { isConfirmed: true, updatedAt } });

export const readOwnInstitution = (visit: Visit): Answer<OwnInstitution> => askEndpoint<OwnInstitution>(visit, 'editorial', ownTextsApi.readInstitution);

export const saveOwnInstitution = (visit: Visit, institution: object, updatedAt: string): Answer<OwnInstitution> =>
  askEndpoint<OwnInstitution>(visit, 'editorial', ownTextsApi.saveInstitution, { body: { institution, updatedAt } });

export const submitOwnInstitution = (visit: Visit, updatedAt: string): Answer<OwnInstitution> =>
  askEndpoint<OwnInstitution>(visit, 'editorial', ownTextsApi.submitInstitution, { body: { updatedAt } });

export const withdrawOwnInstitution = (visit: Visit): Answer<OwnInstitution> => askEndpoint<OwnInstitution>(visit, 'editorial', ownTextsApi.withdrawInstitution);

export const discardOwnInstitutionChanges = (visit: Visit, updatedAt: string): Answer<OwnInstitution> =>
  askEndpoint<OwnInstitution>(visit, 'editorial', ownTextsApi.discardInstitutionChanges, { body: { isConfirmed: true, updatedAt } });
