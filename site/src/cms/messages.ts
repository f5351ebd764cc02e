/** A person's own messages. */
import { type Message, notificationsApi } from '@rongqiao/notifications/contract.ts';
import type { CmsAnswer } from './ask-cms.ts';
import { askEndpoint } from './ask-endpoint.ts';
import type { Visit } from './visit.ts';

export type MessageChoice = 'all' | 'unread';
export type MessageList = { messages: Message[]; total: number; unread: number };

export const listMessages = (visit: Visit, page: string, only: MessageChoice): Promise<CmsAnswer<MessageList>> =>
  askEndpoint<MessageList>(visit, 'notifications', notificationsApi.listMessages, { query: { page, only } });

export const readMessage = (visit: Visit, id: string): Promise<CmsAnswer<Message>> => askEndpoint<Message>(visit, 'notifications', notificationsApi.readMessage, { params: { id } });

export const readAllMessages = (visit: Visit, until: string): Promise<CmsAnswer<{ read: number }>> =>
  askEndpoint(visit, 'notifications', notificationsApi.readAllMessages, { body: { until } });

/** Undefined when it cannot be said now: the page is shown without. */
export async function countUnread(visit: Visit): Promise<number | undefined> {
  const answer = await listMessages(visit, '1', 'unread');
  return answer.kind === 'answered' ? answer.data.unread : undefined;
}
