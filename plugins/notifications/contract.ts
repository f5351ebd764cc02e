/** What the outside sees of `notifications`: the messages of the person who is signed in, below `/api/notifications`. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';

export const MessageKind = z.enum(['account', 'claim', 'dispute', 'membership', 'signing', 'review', 'inquiry', 'reminder', 'credit', 'delivery', 'coordination', 'application', 'match']);
export type MessageKind = z.infer<typeof MessageKind>;

export const messageKindLabels: Record<MessageKind, string> = {
  account: '账号',
  claim: '企业认领',
  dispute: '认领争议',
  membership: '单位成员',
  signing: '签约权限',
  review: '审核结果',
  inquiry: '咨询',
  reminder: '提醒',
  credit: '信用',
  delivery: '数据报送',
  coordination: '融资协调',
  application: '融资申请',
  match: '匹配结果',
};

const Moment = z.string().meta({ description: 'ISO 8601, UTC' });

export const Message = z.object({
  id: z.uuid(),
  kind: MessageKind,
  title: z.string(),
  /** One paragraph a line. */
  text: z.string(),
  /** A path of the site, where one does what the message asks for. */
  link: z.string().nullable(),
  createdAt: Moment,
  readAt: Moment.nullable(),
});
export type Message = z.infer<typeof Message>;

export const MESSAGES_PER_PAGE = 20;

const ById = z.object({ id: z.uuid('编号不对，请从消息列表中重新进入。') });

export const notificationsApi = {
  /** Unread first, newest first; `unread` counts all pages. */
  listMessages: endpoint({
    method: 'GET',
    path: '/messages',
    query: z.object({
      page: z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1),
      only: z.enum(['all', 'unread'], '只能选全部或未读。').default('all'),
    }),
    answer: z.object({ messages: z.array(Message), total: z.int(), unread: z.int() }),
  }),
  /** Reading twice keeps the first time. */
  readMessage: endpoint({ method: 'PUT', path: '/messages/:id/reading', params: ById, answer: Message }),
  /** `until`: `createdAt` of the newest message on the page, so that what came meanwhile stays unread. */
  readAllMessages: endpoint({
    method: 'PUT',
    path: '/messages/reading',
    body: z.object({ until: z.iso.datetime('时间不对，请刷新页面后重试。') }),
    answer: z.object({ read: z.int() }),
  }),
};
