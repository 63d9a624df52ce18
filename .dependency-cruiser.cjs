// Who may import whom (ARCHITECTURE.md). `npm run check` runs it, and scripts/layers.test.ts plants violations to see it fire.
const tests = '[.](test|db[.]test)[.]tsx?$|[.](contract|conformance)[.]ts$|^lib/(simulator/)?testing/';
const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbidden(
      'no-circular',
      'Two files that need each other are one concept or hide a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbidden(
      'core-is-pure',
      'The domain takes time, ids and data as arguments.',
      {
        path: '^lib/core/',
        pathNot: [tests, '^lib/core/shared/(time|phone-number)[.]ts$', '^lib/core/flow/studio-text[.]ts$'],
      },
      { pathNot: ['^lib/core/', 'node_modules/zod/'] },
    ),
    forbidden(
      'liquid-only-in-studio-text',
      'One file parses the templates of Twilio Studio.',
      { path: '^(lib|app|scripts|bench)/', pathNot: [tests, '^lib/core/flow/studio-text[.]ts$'] },
      { path: 'node_modules/liquidjs/' },
    ),
    forbidden(
      'luxon-only-in-time',
      'One file knows how time zones work.',
      { path: '^(lib|app|scripts|bench)/', pathNot: [tests, '^lib/core/shared/time[.]ts$'] },
      { path: 'node_modules/(luxon|@types/luxon)/' },
    ),
    forbidden(
      'time-uses-luxon-only',
      'The one file of time imports nothing else from outside.',
      { path: '^lib/core/shared/time[.]ts$' },
      { pathNot: ['^lib/core/', 'node_modules/(luxon|@types/luxon|zod)/'] },
    ),
    forbidden(
      'phone-metadata-only-in-phone-number',
      'One file knows how phone numbers are written.',
      { path: '^(lib|app|scripts|bench)/', pathNot: [tests, '^lib/core/shared/phone-number[.]ts$'] },
      { path: 'node_modules/libphonenumber-js/' },
    ),
    forbidden(
      'prisma-only-in-db',
      'Prisma and its types stay in lib/db.',
      { path: '^(app|lib|e2e)/', pathNot: ['^lib/db/', tests] },
      { path: ['node_modules/@prisma', '^lib/db/(generated|client[.]ts)'] },
    ),
    forbidden(
      'sql-only-in-db',
      'SQL stays in lib/db; live pages listen through it.',
      { path: '^(app|lib)/', pathNot: ['^lib/db/', '^lib/testing/', tests] },
      { path: 'node_modules/(pg|@types/pg)/' },
    ),
    forbidden(
      'twilio-only-in-its-carrier',
      'The carrier package is known to its carrier only; tests of the box use it as a customer would.',
      { path: '^(app|lib)/', pathNot: ['^lib/carriers/twilio/', tests] },
      { path: 'node_modules/twilio/' },
    ),
    forbidden(
      'next-only-at-the-edge',
      'Nothing below the edge knows the framework.',
      { path: '^lib/', pathNot: '^lib/(http|auth)/' },
      { path: 'node_modules/(next|next-auth)/' },
    ),
    forbidden(
      'react-only-in-app',
      'What is drawn is drawn in app/.',
      { path: '^lib/', pathNot: '^lib/(http|auth)/' },
      { path: 'node_modules/(react|react-dom)/' },
    ),
    forbidden(
      'services-know-no-edge',
      'A use case is called by edges and jobs, never the other way.',
      { path: '^lib/services/', pathNot: tests },
      { path: '^lib/(http|auth|worker|voice|simulator|mail-sink)/', pathNot: '^lib/auth/password[.]ts$' },
    ),
    forbidden(
      'adapters-look-down-only',
      'Carriers, channels, storage, journal and snapshot serve the use cases and know none of them.',
      { path: '^lib/(carriers|channels|storage|journal|snapshot|db)/', pathNot: tests },
      { path: '^lib/(services|worker|http|auth|voice|simulator|mail-sink)/' },
    ),
    forbidden(
      'carriers-do-not-touch-the-database',
      'A carrier translates; what it says is stored by others.',
      { path: '^lib/(carriers|channels|storage|journal)/', pathNot: tests },
      { path: '^lib/db/' },
    ),
    forbidden(
      'voice-path-never-waits-for-the-database',
      'A webhook is answered from the snapshot and the journal: the voice process reaches no database, whatever lies between.',
      { path: '^lib/(voice/main|http/voice-server)[.]ts$' },
      { path: '^lib/db/', reachable: true },
    ),
    forbidden(
      'webhook-routes-never-wait-for-the-database',
      'The same handlers stand behind the routes of the web process.',
      { path: '^app/api/(voice|messages)/' },
      { path: '^lib/db/', reachable: true },
    ),
    forbidden(
      'carriers-are-strangers',
      'One carrier knows nothing of another.',
      { path: '^lib/carriers/([^/]+)/' },
      { path: '^lib/carriers/[^/]+/', pathNot: '^lib/carriers/$1/' },
    ),
    forbidden(
      'worker-goes-through-services',
      'Jobs call use cases; the worker alone also drains the journal into the database.',
      { path: '^lib/worker/', pathNot: tests },
      { path: '^lib/(http|auth|voice|simulator|mail-sink)/' },
    ),
    forbidden(
      'simulator-is-another-company',
      'The carrier in a box knows the app only by its URLs.',
      { path: '^lib/(simulator|mail-sink)/', pathNot: tests },
      { path: '^lib/(?!simulator/|mail-sink/|config/|core/shared/)' },
    ),
    forbidden(
      'nobody-imports-the-simulator',
      'The app must not know whether its carrier is real.',
      { path: '^(app|lib)/', pathNot: ['^lib/simulator/', '^lib/testing/', tests] },
      { path: '^lib/simulator/' },
    ),
    forbidden(
      'components-take-props',
      'Shared parts draw what they are given.',
      { path: '^app/_components/' },
      { path: '^lib/(?!core/)' },
    ),
    forbidden('lib-never-imports-app', 'Only URLs and React live in app/.', { path: '^lib/' }, { path: '^app/' }),
    forbidden(
      'product-imports-no-scripts',
      'What runs the product is not part of it.',
      { path: '^(app|lib)/', pathNot: ['^lib/testing/', tests] },
      { path: '^(scripts|bench|e2e)/' },
    ),
    forbidden(
      'pages-are-strangers',
      'A page uses its own parts and shared ones, not another page’s.',
      { path: '^app/[(]dashboard[)]/\\[tenant\\]/([^/_]+)/' },
      { path: '^app/[(]dashboard[)]/\\[tenant\\]/[^/_]+/', pathNot: '^app/[(]dashboard[)]/\\[tenant\\]/$1/' },
    ),
    forbidden(
      'testing-tools-stay-in-tests',
      'Test tools are not part of the product.',
      { path: '^(app|lib)/', pathNot: ['^lib/testing/', tests] },
      { path: '^lib/testing/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/db/generated/|[.]next/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
