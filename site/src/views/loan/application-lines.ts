/** Applications as lines of a list: what, with whom, where it stands, until when who must do what. */
import { needPurposeLabels } from '@rongqiao/contracts/financing-need.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatMonths } from '@rongqiao/contracts/values/period.ts';
import { type ApplicationBrief, type ApplicationState, applicationStateLabels, type RunningClock } from '@rongqiao/financing/contract.ts';
import type { ClockView } from '../inquiry-lines.ts';
import { dayText } from '../moments.ts';
import { plainHeading } from '../plain-heading.ts';

export type Tone = 'info' | 'pass' | 'attention' | 'fail' | 'quiet';

export const stateTones: Record<ApplicationState, Tone> = {
  submitted: 'info',
  accepted: 'info',
  contacted: 'info',
  'due-diligence': 'info',
  'documents-requested': 'attention',
  'second-review': 'info',
  approved: 'pass',
  'counter-offer': 'pass',
  refused: 'fail',
  'offer-accepted': 'pass',
  withdrawn: 'quiet',
  lapsed: 'quiet',
};

const SOON_MS = 4 * 3_600_000;

/** `side`: whoever looks; what waits for them is pressing earlier. Undefined: nobody is waited for. */
export function clockView(clock: RunningClock | null, side: 'enterprise' | 'institution', now: Date): ClockView | undefined {
  if (!clock) return undefined;
  if (clock.isLate) return { tone: 'late', text: `已超时：${clock.sentence}` };
  const isPressing = clock.against === side && (side === 'enterprise' || Date.parse(clock.dueAt) - now.getTime() < SOON_MS);
  return { tone: isPressing ? 'soon' : 'calm', text: clock.sentence };
}

export const sizeText = ({ amountFen, termMonths }: Pick<ApplicationBrief, 'amountFen' | 'termMonths'>): string =>
  [formatShortYuan(amountFen), termMonths ? formatMonths(termMonths) : ''].filter(Boolean).join('，');

export const applicationLine = (application: ApplicationBrief, now: Date) => ({
  href: `/enterprise/applications/${application.id}`,
  needHref: `/enterprise/needs/${application.needCode}`,
  code: application.code,
  title: plainHeading(application.productName, application.isDemo),
  institution: plainHeading(application.institution.shortName, application.isDemo),
  what: `${needPurposeLabels[application.purpose]}，${sizeText(application)}`,
  state: applicationStateLabels[application.state],
  tone: stateTones[application.state],
  clock: clockView(application.clock, 'enterprise', now),
  sentOn: dayText(application.submittedAt),
  isDemo: application.isDemo,
});

/** Whether there is something to decide: the firm has an offer. */
export const hasOffer = ({ state }: Pick<ApplicationBrief, 'state'>): boolean => state === 'approved' || state === 'counter-offer';
