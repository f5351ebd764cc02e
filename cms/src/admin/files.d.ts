/** What the build turns into an address. */
declare module '*.svg' {
  const address: string;
  export default address;
}
