/** What a person can mend; its message says how. */
export class WrongInput extends Error {
  readonly showsUsage: boolean;

  constructor(message: string, { showsUsage = false } = {}) {
    super(message);
    this.showsUsage = showsUsage;
  }
}
