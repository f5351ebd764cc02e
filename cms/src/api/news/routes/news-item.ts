import { factories } from '@strapi/strapi';

const middlewares = ['plugin::editorial.published-only'];

export default factories.createCoreRouter('api::news.news-item', {
  only: ['find', 'findOne'],
  config: { find: { middlewares }, findOne: { middlewares } },
});
