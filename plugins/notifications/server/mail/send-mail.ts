/** Mail goes with the transaction of what it tells about; a worker delivers it, again and again where that helps. */
import { z } from 'zod';
import { cmsSettings } from '@rongqiao/config';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { defineJob, enqueue, GiveUp, type JobDefinition } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { deliveryPaces, isTooLate, type DeliveryPace } from '../../domain/delivery-pace.ts';
import { maskRecipient } from '../../domain/mask-recipient.ts';
import { Notice } from '../../domain/notice.ts';
import { renderMail } from '../../domain/render-mail.ts';
import { deliverMail } from './mailer.ts';

/** One address, with nothing in it that could end a header or name a second recipient. */
const MailAddress = z.string().max(254).regex(/^[^\s\p{C}<>()[\]\\,;:"@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu);

const MailData = z.object({ to: MailAddress, notice: Notice, usefulUntil: z.iso.datetime().optional() });
type MailData = z.infer<typeof MailData>;

export interface Mail extends MailData {
  /** The same id twice is one mail: derive it from what the mail tells about. */
  id?: string;
  /** `urgent` for what is useless in a quarter of an hour. */
  pace?: DeliveryPace;
}

export const sendMail = (tx: Transaction, { id, pace = 'patient', ...data }: Mail): Promise<void> =>
  enqueue(tx, mailJobs[pace], data, id ? { id } : {});

const mailJob = (name: string, pace: DeliveryPace): JobDefinition<MailData> =>
  defineJob({
    name,
    title: '发送邮件',
    data: MailData,
    ...deliveryPaces[pace],
    expireInSeconds: 120,
    concurrency: 2,
    keepSeconds: 3_600,
    sealed: ({ to, notice }) => ({ to: maskRecipient(to), about: notice.title }),
    async handle({ to, notice, usefulUntil }, { id, signal }) {
      if (isTooLate(usefulUntil, new Date())) throw new GiveUp('could not be delivered while it was of use');
      await deliverMail({ id, to, ...renderMail(notice, cmsSettings().PUBLIC_URL), signal });
    },
  });

const mailJobs: Record<DeliveryPace, JobDefinition<MailData>> = {
  urgent: mailJob('send-urgent-mail', 'urgent'),
  patient: mailJob('send-mail', 'patient'),
};
