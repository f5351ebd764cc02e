import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { ok, refuse, route } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { faqApi } from '../../contract/faqs.ts';
import { serviceApi } from '../../contract/services.ts';
import { listFaqs, readFaq } from '../faqs/read-faqs.ts';
import { listServices, readService } from '../services/services.ts';

const anyone = { rule: 'anyone' } as const;
const limit = { perVisitor: 600, seconds: 60 };

export const publicRoutes = [
  route({ ...faqApi.listFaqs, summary: '查找常见问题', access: anyone, limit, handle: async ({ query }) => ok(await listFaqs(query)) }),
  route({
    ...faqApi.readFaq,
    summary: '查看一条常见问题',
    access: anyone,
    limit,
    handle: async ({ params }) => {
      const faq = await readFaq(params.slug);
      return faq ? ok(faq) : refuse(problem(404, 'no-such-faq', '没有这个问题，它可能已经撤下，请从列表中进入。'));
    },
  }),
  route({ ...serviceApi.listServices, summary: '查看增值服务目录', access: anyone, limit, handle: async ({ query }) => ok({ services: await listServices(query) }) }),
  route({
    ...serviceApi.readService,
    summary: '查看一项增值服务',
    access: anyone,
    limit,
    handle: async ({ params }) => {
      const service = await readService(params.slug);
      return service ? ok(service) : refuse(problem(404, 'no-such-service', '没有这项服务，它可能已经下架，请从目录中选择。'));
    },
  }),
];
