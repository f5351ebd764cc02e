import { useCallback, useEffect, useState } from 'react';
import { sentenceOf } from './ask-staff-api.ts';

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; because: string } | { state: 'there'; value: T };

/** Loads when the page opens and whenever `load` changes (keep it in `useCallback`); an answer that comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>): { loaded: Loaded<T>; reload(): void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setLoaded((before) => (before.state === 'there' ? before : { state: 'loading' }));
    load().then(
      (value) => isWanted && setLoaded({ state: 'there', value }),
      (error: unknown) => isWanted && setLoaded({ state: 'failed', because: sentenceOf(error) }),
    );
    return () => {
      isWanted = false;
    };
    // `round` asks again for the same.
  }, [load, round]);
  return { loaded, reload: useCallback(() => setRound((before) => before + 1), []) };
}
