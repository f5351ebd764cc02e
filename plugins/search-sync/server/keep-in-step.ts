/** What the leading worker does, over and over: indexes as they should be, changes carried over, comparisons made. */
import { SearchType } from '../contract.ts';
import { driftCount } from '../domain/compare-index.ts';
import { indexSettings } from '../domain/index-settings.ts';
import { entriesInherited } from './outbox.ts';
import { projectChanges } from './project-changes.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { reconcileIndex } from './reconcile-index.ts';
import { SearchUnavailable } from './search-server.ts';
import { settingsHash, type SyncContext } from './sync-context.ts';
import { makeStates, noteError, readStates, type States, type SyncState } from './sync-state.ts';

export interface Pace {
  /** Until something changes, or a second. */
  sleep(): Promise<void>;
  isOver(): boolean;
}

/** What the loop knows from one round to the next. */
interface Round {
  /** Why the indexes have to be compared as a whole; undefined when nothing calls for it. */
  occasion: string | undefined;
  indexesSeenAt: number;
  isAway: boolean;
}

/** An idle worker looks this often whether the search server still has our indexes. */
const LOOK_EVERY_MS = 5_000;

export async function keepInStep(context: SyncContext, pace: Pace): Promise<void> {
  await makeStates(context.connection);
  await entriesInherited(context.connection);
  const round: Round = { occasion: 'start', indexesSeenAt: 0, isAway: false };
  while (!pace.isOver()) {
    const isBusy = await goRound(context, round).catch((error: Error) => afterFailure(context, round, error));
    if (!isBusy) await pace.sleep();
  }
}

/** True when there is more to do at once. */
async function goRound(context: SyncContext, round: Round): Promise<boolean> {
  const states = await readStates(context.connection);
  await lookAfterIndexes(context, round, states);
  const taken = await projectChanges(context);
  // A write to a lost index makes a new one without settings: look again.
  if (taken.length > 0) round.indexesSeenAt = 0;
  if (round.isAway) context.log.info('search server is back');
  round.isAway = false;
  const repaired = await compare(context, round, states);
  return taken.length > 0 || repaired > 0;
}

async function lookAfterIndexes(context: SyncContext, round: Round, states: States): Promise<void> {
  const isWished = SearchType.options.some((type) => states[type].rebuilds_wanted > states[type].rebuilds_done);
  if (!isWished && Date.now() - round.indexesSeenAt < LOOK_EVERY_MS) return;
  for (const type of SearchType.options) {
    if (await isToBeRebuilt(context, type, states[type]))
      await rebuildIndex(context, type, states[type].rebuilds_wanted);
  }
  round.indexesSeenAt = Date.now();
}

async function isToBeRebuilt({ server, names }: SyncContext, type: SearchType, state: SyncState): Promise<boolean> {
  if (state.rebuilds_wanted > state.rebuilds_done) return true;
  if (state.settings_hash !== settingsHash(indexSettings(type))) return true;
  return (await server.indexCreatedAt(names[type])) !== state.index_created_at;
}

async function compare(context: SyncContext, round: Round, states: States): Promise<number> {
  let repaired = 0;
  for (const type of SearchType.options) {
    const isWished = states[type].reconciles_wanted > states[type].reconciles_done;
    if (!isWished && !round.occasion) continue;
    const drift = driftCount(
      await reconcileIndex(context, type, isWished ? 'wished' : (round.occasion ?? ''), states[type].reconciles_wanted),
    );
    if (isWished && drift > 0 && states[type].drifted_in_a_row > 0)
      context.log.error(
        `search index ${context.names[type]} drifts night after night: a path of writing is not seen by the triggers`,
      );
    repaired += drift;
  }
  round.occasion = undefined;
  return repaired;
}

/** The search server being away is expected; whatever happened meanwhile, everything is compared when it is back. */
async function afterFailure(context: SyncContext, round: Round, error: Error): Promise<boolean> {
  const isOutage = error instanceof SearchUnavailable;
  if (!round.isAway || !isOutage) context.log.error(`search: ${error.message}`);
  round.isAway = true;
  round.indexesSeenAt = 0;
  round.occasion = 'outage';
  await noteError(context.connection, error.message);
  return false;
}
