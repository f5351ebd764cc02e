/** Questions that wait for somebody here, as one thing to do. */
import type { DeskList } from '@rongqiao/inquiry/contract.ts';
import type { Task } from './institution-home.ts';

export const adviceTasks = (desk: DeskList | undefined): Task[] =>
  desk && desk.counts.open > 0
    ? [
        {
          title: `${desk.counts.open} 件咨询等您答复`,
          what: desk.counts.late > 0 ? `其中 ${desk.counts.late} 件已经超过承诺的时间，请先答。` : '都在承诺的时间内。答不了的，请尽早转交。',
          action: { label: '去答复', href: '/adviser' },
        },
      ]
    : [];
