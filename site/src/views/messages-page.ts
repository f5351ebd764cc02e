/** A person's messages, ready to show. */
import type { Message } from '@rongqiao/notifications/contract.ts';
import type { MessageChoice, MessageList } from '../cms/messages.ts';
import { pagerOf } from './finder-page.ts';
import { momentText } from './moments.ts';

interface Shown {
  only: MessageChoice;
  page: number;
}

export function messagesPage({ messages, total, unread }: MessageList, { only, page }: Shown) {
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...(only === 'unread' ? { only } : {}), ...more });
    return query.size > 0 ? `/messages?${query}` : '/messages';
  };
  return {
    messages: messages.map((message) => ({ message, at: momentText(message.createdAt), paragraphs: message.text.split('\n') })),
    choices: [
      { label: '全部', href: '/messages', isChosen: only === 'all' },
      { label: `未读${unread > 0 ? `（${unread}）` : ''}`, href: '/messages?only=unread', isChosen: only === 'unread' },
    ],
    /** What came later than this stays unread. */
    until: unread > 0 ? newest(messages) : undefined,
    pager: pagerOf(total, page, (wanted) => address({ page: String(wanted) })),
  };
}

const newest = (messages: Message[]) => messages.map(({ createdAt }) => createdAt).sort().at(-1);
