import type { Faults } from './faults.ts';
import type { Register } from './register.ts';
import type { State } from './state.ts';

/** What every simulator works on. `changed()` after each change of the state. */
export type World = {
  state: State;
  register: Register;
  faults: Faults;
  now: () => Date;
  changed: () => void;
  /** Where a browser reaches the pages, without a slash at the end. */
  publicAddress: () => string;
};
