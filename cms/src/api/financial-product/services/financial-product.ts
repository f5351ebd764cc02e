import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::financial-product.financial-product');
