import { crafts as rooms } from './server/check/rooms.mjs';

/**
 * The arrows of DESIGN.md, section 4:
 * app, cli → components → lib/workflows, lib/nouns.ts → lib/<noun> → lib/<craft> → the other lib/*.ts.
 * There is no list of exceptions, and none is to be added: an arrow that is wrong is changed there, for everybody.
 */
const crafts = rooms.join('|');
const craft = `^lib/(${crafts})/`;
const workflow = '^lib/workflows/|^lib/nouns\\.ts$';
const noun = `^lib/(?!workflows/|(${crafts})/)[^/]+/`;
const test = '\\.test\\.tsx?$';

/** An arrow that nothing but a test may take. */
function forbid(name, { path, pathNot = [] }, to) {
  return { name, severity: 'error', from: { path, pathNot: [test, ...pathNot] }, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    forbid('lib-knows-no-screen', { path: '^lib/' }, { path: '^(app|components|cli|server|e2e)/' }),
    forbid('nouns-know-no-workflow', { path: noun }, { path: workflow }),
    forbid(
      'nouns-know-no-other-noun',
      { path: `^lib/(?!workflows/|(?:${crafts})/)([^/]+)/` },
      { path: noun, pathNot: ['^lib/$1/'] },
    ),
    forbid('crafts-know-no-noun', { path: craft }, { path: [noun, workflow] }),
    forbid('doors-know-nothing-above', { path: '^lib/[^/]+$', pathNot: ['^lib/nouns\\.ts$'] }, { path: '^lib/[^/]+/' }),
    forbid('components-know-no-route', { path: '^components/' }, { path: '^(app|cli|server)/' }),
    forbid(
      'ui-knows-no-domain',
      { path: '^components/(ui|charts)/' },
      { path: '^(lib/[^/]+/|components/(?!ui/|charts/))' },
    ),
    forbid('only-server-starts-things', { path: '^(app|components|lib|i18n|prisma)/' }, { path: '^server/' }),
    forbid(
      'tests-stay-tests',
      { path: '^(app|components|lib|cli|i18n|prisma)/' },
      { path: ['^server/testing/', '^e2e/'] },
    ),
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: { path: '^\\.next/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
