declare namespace App {
  interface Locals {
    /** For whom the site asks the cms: address, session token. */
    visit: import('./cms/visit.ts').Visit;
    /** Today in China; pages never look at the clock themselves. */
    today: string;
    /** The signed-in person; present on every page of the workspaces. */
    me: import('./cms/accounts.ts').Me | undefined;
    /** How many messages wait for that person; undefined where nobody asked. */
    unread: number | undefined;
  }
}

declare module '*.svg?raw' {
  const svg: string;
  export default svg;
}
