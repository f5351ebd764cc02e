/** What becomes of a firm's risk notes today: one note for one cause and fact, and none while the facts are disputed. */
import { addDays, addMonths, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { ANSWER_DAYS, RiskCause, type RiskNoteState, STANDS_MONTHS } from '../../contract/risk-notes.ts';
import type { AppliedCap } from '../../contract/score-result.ts';

export interface KnownNote {
  id: string;
  cause: RiskCause;
  state: RiskNoteState;
  factIds: readonly string[];
  takesEffectOn: IsoDay;
  endsOn: IsoDay;
}

export interface NewNote {
  cause: RiskCause;
  evidence: string;
  factIds: string[];
  takesEffectOn: IsoDay;
  endsOn: IsoDay;
}

export interface RiskDecisions {
  announce: NewNote[];
  move: { id: string; to: 'standing' | 'repaired' | 'expired' }[];
}

/** `caps`: of the firm's newest score; `disputed`: ids of facts that somebody objects to. */
export function decideRiskNotes(caps: readonly Pick<AppliedCap, 'code' | 'sentence' | 'factIds'>[], known: readonly KnownNote[], disputed: ReadonlySet<string>, today: IsoDay): RiskDecisions {
  const causes = caps.flatMap((cap) => {
    const cause = RiskCause.safeParse(cap.code);
    return cause.success && cap.factIds.length > 0 ? [{ ...cap, cause: cause.data }] : [];
  });
  const isDisputed = (factIds: readonly string[]) => factIds.every((id) => disputed.has(id));
  const wasNoted = (cause: RiskCause, factIds: readonly string[]) => known.some((note) => note.cause === cause && (isLive(note) || note.factIds.some((id) => factIds.includes(id))));
  return {
    announce: causes
      .filter(({ cause, factIds }) => !isDisputed(factIds) && !wasNoted(cause, factIds))
      .map(({ cause, sentence, factIds }) => newNote(cause, sentence, factIds, today)),
    move: known.filter(isLive).flatMap((note) => {
      const to = nextState(note, causes.some(({ cause }) => cause === note.cause), isDisputed(note.factIds), today);
      return to ? [{ id: note.id, to }] : [];
    }),
  };
}

const isLive = ({ state }: KnownNote): boolean => state === 'announced' || state === 'standing';

function nextState({ state, takesEffectOn, endsOn }: KnownNote, holds: boolean, isDisputed: boolean, today: IsoDay): RiskDecisions['move'][number]['to'] | undefined {
  if (!holds) return 'repaired';
  if (today > endsOn) return 'expired';
  return state === 'announced' && today >= takesEffectOn && !isDisputed ? 'standing' : undefined;
}

function newNote(cause: RiskCause, sentence: string, factIds: string[], today: IsoDay): NewNote {
  const takesEffectOn = addDays(today, ANSWER_DAYS);
  return { cause, evidence: sentence, factIds, takesEffectOn, endsOn: addMonths(takesEffectOn, STANDS_MONTHS) };
}
