/** Whether the platform may fetch from an address: only origins that the operator has named, also after a redirect. */

/** `origins`: `https://data.tax.example`, as in the setting PULL_ORIGINS. */
export function isAllowedAddress(address: string, origins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && origins.includes(origin);
}
