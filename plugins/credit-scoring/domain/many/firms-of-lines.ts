/** Lines of facts → each firm's facts, with their canonical JSON at hand: what many files are hashed and kept by. */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { type CreditFact, type FactKind, factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { type FactLine, type FactSources, readFactLines } from '@rongqiao/contracts/credit-fact-lines.ts';
import { canonicalJson, Rendered } from '../canonical-json.ts';

export interface FirmOnRecord {
  /** By id, as numbers count up. */
  facts: CreditFact[];
  /** `canonicalJson` of each of them. */
  rendered: Rendered[];
  reportedOn: Set<CreditCategory>;
}

/** Fact → the day since which it is disputed. */
type Disputed = ReadonlyMap<string, string>;

export function firmsOfLines(text: string, sources: FactSources, disputedOf: (uscc: string) => Disputed | undefined): Map<string, FirmOnRecord> {
  const lines = new Map<string, { live: FactLine[]; reportedOn: Set<CreditCategory> }>();
  for (const line of readFactLines(text)) {
    let firm = lines.get(line.uscc);
    if (!firm) lines.set(line.uscc, (firm = { live: [], reportedOn: new Set() }));
    firm.reportedOn.add(line.category);
    if (line.body !== null) firm.live.push(line);
  }
  const writer = factWriter(sources);
  const firms = new Map<string, FirmOnRecord>();
  for (const [uscc, { live, reportedOn }] of lines) {
    const firm: FirmOnRecord = { facts: [], rendered: [], reportedOn };
    const disputed = disputedOf(uscc);
    for (const line of live.sort(byId)) {
      const [fact, json] = writer(line, disputed?.get(line.id) ?? null);
      firm.facts.push(fact);
      firm.rendered.push(new Rendered(json));
    }
    firms.set(uscc, firm);
  }
  return firms;
}

const byId = (one: FactLine, other: FactLine): number => one.id.length - other.id.length || (one.id < other.id ? -1 : 1);

/** Members in the order of their names, so that JSON as it comes is canonical. */
function factWriter(sources: FactSources): (line: FactLine, disputedSince: string | null) => [CreditFact, string] {
  const sourceJson = new Map([...sources].map(([id, { code, name }]) => [id, `"source":${JSON.stringify(code)},"sourceName":${JSON.stringify(name)}`]));
  const instants = new Map<string, string>();
  return ({ id, uscc, batchId, period, collectedAt: written, validUntil, kind, sourceId, body: text }, disputedSince) => {
    const source = sources.get(sourceId);
    if (!source) throw new Error(`a fact of a source that is not there: ${sourceId}`);
    let collectedAt = instants.get(written);
    if (!collectedAt) instants.set(written, (collectedAt = isoInstant(written)));
    const { amounts, members } = shapes[kind];
    const said = JSON.parse(text as string) as Record<string, unknown>;
    const ordered: Record<string, unknown> = {};
    for (const name of members) if (said[name] !== undefined) ordered[name] = said[name];
    const json = `{"batchId":"${batchId}","body":${JSON.stringify(ordered)},"collectedAt":"${collectedAt}","disputedSince":${quoted(disputedSince)},"id":"${id}","kind":"${kind}","period":"${period}",${sourceJson.get(sourceId)},"uscc":"${uscc}","validUntil":${quoted(validUntil)}}`;
    for (const name of amounts) if (typeof ordered[name] === 'string') ordered[name] = BigInt(ordered[name] as string);
    const fact = { id, uscc, source: source.code, sourceName: source.name, batchId, period, collectedAt, validUntil, disputedSince, kind, body: ordered };
    return [fact as unknown as CreditFact, json];
  };
}

const quoted = (text: string | null): string => (text === null ? 'null' : `"${text}"`);

/** What a kind says, and which of it is money: in a line as text, in a fact exact. Facts were checked when they came. */
const shapes = Object.fromEntries(
  (Object.keys(factKinds) as FactKind[]).map((kind) => {
    const members = Object.keys(factKinds[kind].body.shape).sort();
    return [kind, { members, amounts: members.filter((name) => name.endsWith('Fen')) }];
  }),
) as Record<FactKind, { members: string[]; amounts: string[] }>;

/** `2026-06-01 09:00:00.123456+08` → ISO 8601 in UTC, to the millisecond. */
const isoInstant = (written: string): string => new Date(written.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();

/** The whole file as it is hashed and kept. */
export const fileJson = (file: object, rendered: readonly Rendered[]): string => canonicalJson({ ...file, facts: rendered });
