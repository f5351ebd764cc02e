/** Runs `work` while no other process of this clone holds the lock `name`; `what` is what the other one is said to be doing. */
export function oneAtATime<T>(name: string, what: string, work: () => Promise<T>): Promise<T>;
