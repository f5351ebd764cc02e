/** SMS, as mail: with the transaction, delivered by a worker. */
import { z } from 'zod';
import { cmsSettings } from '@rongqiao/config';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { defineJob, enqueue, GiveUp, type JobDefinition } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { deliveryPaces, isTooLate, type DeliveryPace } from '../../domain/delivery-pace.ts';
import { maskRecipient } from '../../domain/mask-recipient.ts';
import { Notice } from '../../domain/notice.ts';
import { renderSms } from '../../domain/render-sms.ts';
import { httpSmsGateway } from './http-sms-gateway.ts';

const SmsData = z.object({ to: z.string().regex(/^\d{5,20}$/), notice: Notice, usefulUntil: z.iso.datetime().optional() });
type SmsData = z.infer<typeof SmsData>;

export interface Sms extends SmsData {
  /** The same id twice is one SMS. */
  id?: string;
  pace?: DeliveryPace;
}

export const sendSms = (tx: Transaction, { id, pace = 'patient', ...data }: Sms): Promise<void> =>
  enqueue(tx, smsJobs[pace], data, id ? { id } : {});

const smsJob = (name: string, pace: DeliveryPace): JobDefinition<SmsData> =>
  defineJob({
    name,
    title: '发送短信',
    data: SmsData,
    ...deliveryPaces[pace],
    expireInSeconds: 60,
    concurrency: 2,
    keepSeconds: 3_600,
    sealed: ({ to, notice }) => ({ to: maskRecipient(to), about: notice.title }),
    async handle({ to, notice, usefulUntil }, { id, signal }) {
      const { PUBLIC_URL, SMS_GATEWAY_URL } = cmsSettings();
      if (!SMS_GATEWAY_URL) throw new GiveUp('SMS_GATEWAY_URL is not set: this platform sends no SMS');
      if (isTooLate(usefulUntil, new Date())) throw new GiveUp('could not be delivered while it was of use');
      await httpSmsGateway(SMS_GATEWAY_URL).send({ id, to, text: renderSms(notice, PUBLIC_URL), signal });
    },
  });

const smsJobs: Record<DeliveryPace, JobDefinition<SmsData>> = {
  urgent: smsJob('send-urgent-sms', 'urgent'),
  patient: smsJob('send-sms', 'patient'),
};
