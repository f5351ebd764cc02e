import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::financial-product.financial-product');
