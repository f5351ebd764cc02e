/** A last step that every transaction begun inside `work` takes before its COMMIT; when it throws, all is rolled back. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Queries } from './sql.ts';

type LastStep = (tx: Queries) => Promise<void>;

const current = new AsyncLocalStorage<LastStep>();

export const withLastStep = <T>(step: LastStep, work: () => Promise<T>): Promise<T> => current.run(step, work);

export const takeLastStep: LastStep = async (tx) => current.getStore()?.(tx);
