/**
 * What may import what (docs/architecture.md): each forbidden edge with a sentence. Every rule has a breach in
 * test/house/fixtures/dependency-breaches.ts that proves that it bites.
 */
const TESTS = '\\.(spec|fixtures?)\\.ts$';
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Left may import right, never the other way: each lib with the libs that it may reach for. */
const PURE = ['identity', 'criteria', 'matching', 'listing', 'ledger', 'vault'];
const MAY_IMPORT_LIBS = {
  contracts: [],
  identity: ['contracts'],
  criteria: ['identity', 'contracts'],
  matching: ['criteria', 'identity', 'contracts'],
  listing: ['matching', 'criteria', 'identity', 'contracts'],
  ledger: ['listing', 'matching', 'criteria', 'identity', 'contracts'],
  vault: ['ledger', 'listing', 'matching', 'criteria', 'identity', 'contracts'],
  platform: [...PURE, 'contracts'],
  registry: ['platform', ...PURE, 'contracts'],
  access: ['registry', 'platform', ...PURE, 'contracts'],
  queue: ['registry', 'platform', ...PURE, 'contracts'],
  client: ['matching', 'criteria', 'identity', 'contracts'],
};
/** npm packages by lib, where a lib is plain TypeScript. */
const MAY_IMPORT_PACKAGES = {
  contracts: ['zod'],
  identity: [],
  criteria: [],
  matching: ['opencc-js', 'pinyin-pro'],
  listing: [],
  ledger: [],
  vault: [],
};
/** Node's own modules by lib: vault seals, and so may draw random bytes. */
const MAY_IMPORT_NODE = { vault: ['node:crypto', 'crypto'] };

const oneOf = names => (names.length > 0 ? `(${names.join('|')})` : '(nothing)');

const orderOfLibs = Object.entries(MAY_IMPORT_LIBS).map(([lib, right]) =>
  error(
    `${lib}-imports-only-to-its-right`,
    `The libs stand in one order; ${lib} may import ${right.join(', ') || 'no other lib'}.`,
    { path: `^libs/${lib}/` },
    { path: '^libs/', pathNot: `^libs/${oneOf([lib, ...right])}/` },
  ),
);
const packagesOfLibs = Object.entries(MAY_IMPORT_PACKAGES).map(([lib, packages]) =>
  error(
    `${lib}-stays-plain`,
    `Plain TypeScript stands in ${lib}: no framework, database or queue; of npm only ${packages.join(', ') || 'nothing'}.`,
    { path: `^libs/${lib}/`, pathNot: TESTS },
    { path: 'node_modules/', pathNot: `node_modules/${oneOf(packages)}/` },
  ),
);
const nodeOfLibs = Object.keys(MAY_IMPORT_PACKAGES).map(lib =>
  error(
    `${lib}-touches-no-machine`,
    `No file of ${lib} reads disk, environment, clock or network: what it needs is an argument.`,
    { path: `^libs/${lib}/`, pathNot: TESTS },
    {
      dependencyTypes: ['core'],
      pathNot: `^${oneOf((MAY_IMPORT_NODE[lib] ?? []).map(name => `${name}$`))}`,
    },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error('no-cycles', 'A cycle, of types too, is one file in two pieces.', {}, { circular: true }),
    error(
      'unresolvable',
      'An import that resolves to nothing fails at start.',
      {},
      { couldNotResolve: true },
    ),
    error(
      'apps-never-import-apps',
      'Apps are transport and wiring; what two of them share is a use case.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    error(
      'libs-never-import-apps',
      'A lib knows nothing of who calls it.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    error(
      'only-a-libs-index',
      "A lib's files are its own: others import what its index.ts names.",
      // Jest's global set-up runs before libs have their names: it alone takes files.
      { path: '^(apps|libs|test)/([^/]+)/', pathNot: '^test/world/template\\.ts$' },
      { path: '^libs/([^/]+)/', pathNot: '^libs/($2)/|^libs/[^/]+/src/index\\.ts$' },
    ),
    error(
      'no-file-imports-its-own-index',
      'Through its own index.ts a file imports everything beside it, and soon itself.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/$1/src/index\\.ts$' },
    ),
    error(
      'apps-import-no-test',
      'What runs at a bank must not need the tests.',
      { path: '^(apps|libs)/', pathNot: TESTS },
      { path: `^test/|${TESTS}` },
    ),
    error(
      'product-needs-no-dev-package',
      'The image is installed with --omit=dev.',
      { path: '^(apps|libs)/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    ),
    error(
      'bank-stays-small',
      "A bank's command line starts fast and is handed out alone: client, matching, identity, criteria, contracts.",
      { path: '^apps/cli/src/bank/', pathNot: TESTS },
      {
        path: '^(apps|libs)/',
        pathNot: '^apps/cli/src/bank/|^libs/(client|matching|identity|criteria|contracts)/',
      },
    ),
    error(
      'demo-is-no-part-of-the-program',
      'An oracle that imports the program is the program: the demo reaches neither libs nor apps, nor through others.',
      { path: '^test/demo/' },
      { path: '^(libs|apps)/', reachable: true },
    ),
    ...orderOfLibs,
    ...packagesOfLibs,
    ...nodeOfLibs,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist\\.next|\\.data|apps/console/web)/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
