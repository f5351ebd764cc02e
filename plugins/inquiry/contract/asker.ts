/** What an asker can do: with an account, or as a guest with a private link. */
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import { z } from 'zod';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { About, ById, ContactDetails, EquityDetails, GuestMail, Id, LinkToken, PageNumber, Version, WishedDays, words } from './fields.ts';
import { InquiryBrief, OwnInquiry } from './thread.ts';
import { Outcome, Topic, Usefulness } from './topics.ts';

export const QUESTION_LENGTH_MAX = 2000;
const Question = words(6, QUESTION_LENGTH_MAX, '请把问题写清楚（至少6个字）：想做什么、卡在哪里。');
const Remark = z.string('请填写文字。').max(1000, '请控制在1000字以内。').default('');

/** What is asked, by kind. A booking names its service, an appointment its outlet; the rest follows from that. */
const asked = {
  question: { kind: z.literal('question'), topic: Topic, regionCode: RegionCode, text: Question, about: About.nullish() },
  equityIntention: {
    kind: z.literal('equity-intention'),
    regionCode: RegionCode,
    text: words(6, QUESTION_LENGTH_MAX, '请简单介绍企业和资金用途（至少6个字）。'),
    details: EquityDetails,
  },
  serviceBooking: {
    kind: z.literal('service-booking'),
    serviceSlug: z.string('请从服务目录中选择。').max(100, '请从服务目录中选择。'),
    regionCode: RegionCode,
    text: Remark,
    wishedDays: WishedDays,
    contact: ContactDetails,
  },
  outletAppointment: {
    kind: z.literal('outlet-appointment'),
    institutionSlug: z.string('请从网点列表中选择。').max(100, '请从网点列表中选择。'),
    outletName: z.string('请从网点列表中选择。').max(100, '请从网点列表中选择。'),
    text: words(2, 1000, '请写明要办什么。'),
    wishedDays: WishedDays,
    contact: ContactDetails,
  },
};

const kinds = [asked.question, asked.equityIntention, asked.serviceBooking, asked.outletAppointment] as const;
const unionOf = <More extends z.ZodRawShape>(more: More) =>
  z.discriminatedUnion('kind', [
    z.object({ ...kinds[0], ...more }),
    z.object({ ...kinds[1], ...more }),
    z.object({ ...kinds[2], ...more }),
    z.object({ ...kinds[3], ...more }),
  ], '请选择要咨询的事项。');

export const Asked = unionOf({});
export type Asked = z.infer<typeof Asked>;
const GuestAsked = unionOf({ mail: GuestMail });

export const RatingGiven = z.object({
  wasContacted: z.enum(['yes', 'no'], '请选择有没有人联系过您。').transform((answer) => answer === 'yes'),
  usefulness: Usefulness,
  outcome: Outcome,
  comment: z.string('请填写文字。').max(500, '请控制在500字以内。').default(''),
});

const move = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ move: z.literal(name), version: Version, ...shape });

export const AskerMove = z.discriminatedUnion('move', [
  move('follow-up', { text: words(2, QUESTION_LENGTH_MAX, '请写下要补充或追问的内容。') }),
  move('close', {}),
  move('accept', {}),
  move('ask-again', { text: words(2, 500, '请写明您方便的时间。') }),
  move('withdraw', {}),
], '没有这一步，请刷新页面后重试。');
export type AskerMove = z.infer<typeof AskerMove>;

export const askerApi = {
  ask: endpoint({ method: 'POST', path: '/inquiries', body: Asked, answer: z.object({ id: Id }) }),
  listOwn: endpoint({
    method: 'GET',
    path: '/inquiries',
    query: z.object({ page: PageNumber }),
    answer: z.object({ inquiries: z.array(InquiryBrief), total: z.int() }),
  }),
  readOwn: endpoint({ method: 'GET', path: '/inquiries/:id', params: ById, answer: OwnInquiry }),
  moveOwn: endpoint({ method: 'POST', path: '/inquiries/:id/moves', params: ById, body: AskerMove, answer: OwnInquiry }),
  /** Once, after it has ended. */
  rateOwn: endpoint({ method: 'POST', path: '/inquiries/:id/rating', params: ById, body: RatingGiven, answer: OwnInquiry }),

  /** The answer is the private link's secret; the mail carries the same. */
  askAsGuest: endpoint({ method: 'POST', path: '/guest-inquiries', body: GuestAsked, answer: z.object({ token: z.string() }) }),
  readAsGuest: endpoint({ method: 'POST', path: '/guest-inquiry', body: z.object({ token: LinkToken }), answer: OwnInquiry }),
  moveAsGuest: endpoint({ method: 'POST', path: '/guest-inquiry/moves', body: z.object({ token: LinkToken, step: AskerMove }), answer: OwnInquiry }),
  rateAsGuest: endpoint({ method: 'POST', path: '/guest-inquiry/rating', body: z.object({ token: LinkToken, rating: RatingGiven }), answer: OwnInquiry }),
};
