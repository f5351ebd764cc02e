/** Staff routes: below `/data-exchange`, with an admin token and the named action in the role. */
import { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';
import { ColumnParser } from '../domain/intake/source-spec.ts';
import { ByCode, Version } from './fields.ts';
import { SourceBrief } from './sources.ts';

export const dataExchangeActions = { watchFeeds: 'plugin::data-exchange.feeds.watch', keepSources: 'plugin::data-exchange.sources.keep' } as const;

export const Feed = SourceBrief.extend({
  facts: z.int(),
  /** Of the last file, against the one before: columns gone or new, or suddenly empty. */
  drift: z.array(z.string()),
  lateAfterDays: z.int(),
  isActive: z.boolean(),
  version: z.int(),
});
export type Feed = z.infer<typeof Feed>;

export const feedApi = {
  listFeeds: endpoint({ method: 'GET', path: '/feeds', answer: z.object({ feeds: z.array(Feed) }) }),
  changeFeed: endpoint({
    method: 'POST',
    path: '/feeds/:code',
    params: ByCode,
    body: z.object({
      everyDays: z.int('请填整数天数。').min(1, '至少1天。').max(800, '最多800天。').nullable(),
      lateAfterDays: z.int('请填整数天数。').min(0, '不能是负数。').max(400, '最多400天。'),
      isActive: z.boolean('请选择是否启用。'),
      version: Version,
    }),
    answer: Feed,
  }),
};

const line = (min: number, max: number, empty: string) => z.string(empty).trim().min(min, empty).max(max, `请控制在${max}字以内。`);

/** One column: what the file may call it, and which field of the fact it fills. */
const MappedColumn = z.object({
  field: z.string().min(1).max(60),
  names: z.array(line(1, 60, '请写明文件里的列名。')).min(1, '请写明文件里的列名。').max(20, '最多20个列名。'),
  parser: ColumnParser,
  isRequired: z.boolean(),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

const definition = {
  item: line(2, 80, '请写明报送什么，例如“电费账单”。'),
  legalBasis: line(4, 300, '请写明采集的法律依据或协议。'),
  retentionMonths: z.int('请填保存月数。').min(6, '至少保存6个月。').max(600, '最长600个月。'),
  everyDays: z.int('请填整数天数。').min(1, '至少1天。').max(800, '最多800天。').nullable(),
  lateAfterDays: z.int('请填整数天数。').min(0, '不能是负数。').max(400, '最多400天。'),
  acceptance: z.enum(['whole', 'rows'], '请选择有错行时怎么办。'),
  isCompletePerPeriod: z.boolean(),
  /** Fetched when due; only from origins among PULL_ORIGINS. */
  pullUrl: z.url({ protocol: /^https?$/, message: '请填完整的 http(s) 地址，不拉取的留空。' }).max(500).nullable(),
  columns: z.array(MappedColumn).min(1, '请至少对应一列。').max(60, '最多60列。'),
};

export const NewSource = z.object({ ...definition, code: ByCode.shape.code, kind: FactKind, ownerKind: z.enum(['department', 'institution']), ownerId: line(1, 64, '请选择报送单位。') });
export type NewSource = z.infer<typeof NewSource>;

export const SourceDefinition = NewSource.extend({
  ownerName: z.string(),
  version: z.int(),
  /** Fixed-width and workbook layouts, codes, units and joins that this form does not show; they stay. */
  hasMore: z.boolean(),
});
export type SourceDefinition = z.infer<typeof SourceDefinition>;

/** Base64 of a sample file: a few hundred rows are enough to see whether the columns fit. */
const SAMPLE_MAX = 400_000;
export const SAMPLE_BYTES_MAX = 300_000;
const Sample = z.object({ name: line(1, 200, '请选择样例文件。'), base64: z.base64('请选择样例文件。').min(1, '请选择样例文件。').max(SAMPLE_MAX, '样例文件不超过300KB，取其中几百行即可。') });

export const DryRun = z.object({
  verdict: z.enum(['accepted', 'accepted-in-part', 'quarantined', 'refused']),
  /** What is wrong as a whole; null: nothing. */
  sentence: z.string().nullable(),
  rows: z.int(),
  good: z.int(),
  bad: z.int(),
  findings: z.array(z.object({ row: z.int().nullable(), column: z.string().nullable(), sentence: z.string() })),
  /** The first rows as they would go on record: field → value. */
  sample: z.array(z.record(z.string(), z.string())),
});
export type DryRun = z.infer<typeof DryRun>;

export const sourceStaffApi = {
  readDefinition: endpoint({ method: 'GET', path: '/sources/:code/definition', params: ByCode, answer: SourceDefinition }),
  /** Units that may deliver, by a part of the name. */
  findOwners: endpoint({ method: 'GET', path: '/source-owners', query: z.object({ q: z.string().trim().max(60).default('') }), answer: z.object({ owners: z.array(z.object({ kind: z.enum(['department', 'institution']), id: z.string(), name: z.string() })) }) }),
  addSource: endpoint({ method: 'POST', path: '/sources', body: NewSource, answer: SourceDefinition }),
  /** What it delivers and who stays; a changed mapping holds for deliveries from now on. */
  changeSource: endpoint({ method: 'POST', path: '/sources/:code/definition', params: ByCode, body: z.object({ ...definition, version: Version }), answer: SourceDefinition }),
  /** Nothing is kept: neither the sample nor what came of it. */
  tryMapping: endpoint({ method: 'POST', path: '/source-trials', body: z.object({ kind: FactKind, acceptance: definition.acceptance, columns: definition.columns, code: z.string().max(60).optional(), sample: Sample }), answer: DryRun }),
};
