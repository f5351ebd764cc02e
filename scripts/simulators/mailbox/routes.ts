import { json, notFoundPage, showPage } from '../http/answers.ts';
import type { Route, SimulatorRequest } from '../http/routes.ts';
import type { World } from '../world.ts';
import { mailsTo } from './mail.ts';
import { mailList, oneMail } from './pages.ts';

export function mailRoutes({ state, changed }: World): Route[] {
  const recipient = ({ query }: SimulatorRequest) => (query.get('to') ?? '').trim();
  return [
    {
      method: 'GET',
      path: '/mail',
      answer: (request) => showPage('邮箱', mailList(mailsTo(state.mails, recipient(request)), recipient(request))),
    },
    {
      method: 'GET',
      path: '/mail/:id',
      answer: ({ params }) => {
        const mail = state.mails.find(({ id }) => id === params.id);
        return mail
          ? showPage(mail.subject || '（无主题）', oneMail(mail))
          : notFoundPage('没有这封邮件，可能已被清除。');
      },
    },
    {
      method: 'GET',
      path: '/api/mail',
      answer: (request) => json(200, { mails: mailsTo(state.mails, recipient(request)) }),
    },
    {
      method: 'DELETE',
      path: '/api/mail',
      answer: () => {
        const deleted = state.mails.splice(0).length;
        changed();
        return json(200, { deleted });
      },
    },
  ];
}
