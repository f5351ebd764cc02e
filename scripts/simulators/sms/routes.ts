import { randomUUID } from 'node:crypto';
import { json, showPage } from '../http/answers.ts';
import { withJson } from '../http/read-json.ts';
import type { Route, SimulatorRequest } from '../http/routes.ts';
import { addNewest } from '../state.ts';
import type { World } from '../world.ts';
import { messageList } from './pages.ts';
import { messagesTo, SmsOrder } from './sms.ts';

export function smsRoutes({ state, now, changed }: World): Route[] {
  const phone = ({ query }: SimulatorRequest) => (query.get('to') ?? '').trim();
  return [
    {
      method: 'POST',
      path: '/sms',
      service: 'sms',
      answer: withJson(SmsOrder, (order) => {
        const sms = { id: randomUUID(), receivedAt: now().toISOString(), ...order };
        addNewest(state.messages, sms);
        changed();
        return json(202, { id: sms.id });
      }),
    },
    {
      method: 'GET',
      path: '/sms',
      answer: (request) => showPage('短信', messageList(messagesTo(state.messages, phone(request)), phone(request))),
    },
    {
      method: 'GET',
      path: '/api/sms',
      answer: (request) => json(200, { messages: messagesTo(state.messages, phone(request)) }),
    },
    {
      method: 'DELETE',
      path: '/api/sms',
      answer: () => {
        const deleted = state.messages.splice(0).length;
        changed();
        return json(200, { deleted });
      },
    },
  ];
}
