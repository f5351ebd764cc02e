/**
 * The floors of the house: arrows point down only, siblings know each other's contract and nothing else.
 *
 * floor 0 config, contracts · floor 1 strapi-kit · floor 2 the plugins · floor 3 cms, flows, site
 */
const FLOOR_0 = '^(config|plugins/contracts)/';
const FLOOR_1 = '^plugins/strapi-kit/';
const OURS = '^(config|plugins|cms|site|scripts|tests)/';
const FLOOR_2_PLUGIN = '^plugins/(?!contracts/|strapi-kit/|flows/)([^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'config-knows-nobody',
      comment: 'config 只读环境变量，不认识平台的任何其他部分。',
      severity: 'error',
      from: { path: '^config/' },
      to: { path: OURS, pathNot: '^config/' },
    },
    {
      name: 'contracts-know-only-contracts',
      comment: 'contracts 是最底层：只能引用 contracts 自己和 npm 包。',
      severity: 'error',
      from: { path: '^plugins/contracts/' },
      to: { path: OURS, pathNot: '^plugins/contracts/' },
    },
    {
      name: 'kit-knows-only-floor-0',
      comment: 'strapi-kit 不认识任何业务插件。',
      severity: 'error',
      from: { path: FLOOR_1 },
      to: { path: OURS, pathNot: [FLOOR_0, FLOOR_1] },
    },
    {
      name: 'siblings-meet-in-flows',
      comment: '插件之间只能引用对方的 contract.ts；两个插件相遇写成 plugins/flows 里的一个文件。',
      severity: 'error',
      from: { path: FLOOR_2_PLUGIN },
      to: { path: '^(plugins|cms|site|scripts|tests)/', pathNot: [FLOOR_0, FLOOR_1, '^plugins/$1/', '^plugins/[^/]+/contract\\.ts$'] },
    },
    {
      name: 'flows-do-not-look-up',
      comment: 'flows 认识插件，不认识 cms、site 和脚本。',
      severity: 'error',
      from: { path: '^plugins/flows/' },
      to: { path: '^(cms|site|scripts|tests)/' },
    },
    {
      name: 'site-knows-contracts-only',
      comment: 'site 只能引用 contracts、config、插件的 contract.ts 和纯规则 domain/，绝不引用 server。',
      severity: 'error',
      from: { path: '^site/' },
      to: { path: OURS, pathNot: [FLOOR_0, '^site/', '^plugins/[^/]+/contract\\.ts$', '^plugins/[^/]+/domain/'] },
    },
    {
      name: 'cms-is-thin',
      comment: 'cms 只有内容类型、配置和种子；不认识 site、脚本和测试。',
      severity: 'error',
      from: { path: '^cms/' },
      to: { path: '^(site|scripts|tests)/' },
    },
    {
      name: 'nobody-needs-tests',
      comment: '产品和脚本不引用测试。',
      severity: 'error',
      from: { path: '^(config|plugins|cms|site|scripts)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ 是纯规则：只引用 contracts、本插件的 contract 和 domain；时间、编号、读写都作为参数传入。',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/domain/' },
      to: { path: OURS, pathNot: ['^plugins/contracts/', '^plugins/$1/(domain/|contract)', '^plugins/[^/]+/contract\\.ts$'] },
    },
    {
      name: 'domain-has-no-io',
      comment: 'domain/ 不用 Node 内置模块（类型除外；可以用 crypto 算摘要，随机数由 house-rules 挡住）。',
      severity: 'error',
      from: { path: '^plugins/[^/]+/domain/' },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'contracts-run-anywhere',
      comment: 'contracts 在浏览器里也要能用：不用 Node 内置模块（类型除外）。',
      severity: 'error',
      from: { path: '^plugins/contracts/' },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-has-no-strapi',
      comment: 'domain/ 和 contracts 不认识 Strapi、数据库和网络。',
      severity: 'error',
      from: { path: '^plugins/([^/]+/domain|contracts)/' },
      to: { path: 'node_modules/(@strapi/|pg/|pg-boss/|koa/|meilisearch/|nodemailer/)' },
    },
    {
      name: 'no-cycles',
      comment: '互相引用的文件不能分开理解：把共同的部分移到第三个文件。',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-resolves',
      comment: '引用的文件或包不存在。',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:|bun:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.astro|\\.strapi|\\.cache|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
