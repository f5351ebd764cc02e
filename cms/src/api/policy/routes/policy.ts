import { factories } from '@strapi/strapi';

const middlewares = ['plugin::editorial.published-only'];

export default factories.createCoreRouter('api::policy.policy', {
  only: ['find', 'findOne'],
  config: { find: { middlewares }, findOne: { middlewares } },
});
