/** What the outside sees of `inquiry`: every HTTP endpoint with its shapes, and every event. */
export { askerApi, type Asked, QUESTION_LENGTH_MAX } from './contract/asker.ts';
export { inquiryActions, inquiryStaffApi, type AdviserForStaff } from './contract/staff.ts';
export { type DeskList, type DeskRecord, deskApi, deskViews } from './contract/desk.ts';
export { type Faq, faqApi, type FaqBrief, faqDeskApi, faqStaffApi } from './contract/faqs.ts';
export { serviceApi, ServiceCategory, serviceCategoryLabels, serviceStaffApi, type ValueAddedService } from './contract/services.ts';
export * as inquiryEvents from './contract/events.ts';
export { type About, aboutKindLabels } from './contract/fields.ts';
export { type PolicyReminder, reminderApi, reminderDays } from './contract/reminders.ts';
export type { DeskInquiry, Entry, InquiryBrief, OwnInquiry, Rating, Respondent } from './contract/thread.ts';
export * from './contract/topics.ts';
