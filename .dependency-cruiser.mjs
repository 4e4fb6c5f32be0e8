import { components, crafts, overNouns } from './server/check/rooms.mjs';

/**
 * The arrows of docs/architecture.md:
 * app, cli → components → lib over nouns, lib/nouns.ts → lib/<noun> → lib/<craft> → the other lib/*.ts.
 * There is no list of exceptions, and none is to be added: an arrow that is wrong is changed in server/check/rooms.mjs or here, for everybody.
 */
const anyOf = (rooms) => `(?:${rooms.join('|')})/`;
const craft = `^lib/${anyOf(crafts)}`;
const over = `^lib/${anyOf(overNouns)}|^lib/nouns\\.ts$`;
const noun = `^lib/(?!${anyOf([...overNouns, ...crafts])})[^/]+/`;
const test = '\\.test\\.tsx?$';

/** An arrow that nothing but a test may take. */
function forbid(name, { path, pathNot = [] }, to) {
  return { name, severity: 'error', from: { path, pathNot: [test, ...pathNot] }, to };
}

/** Of the rooms of a floor, from the bottom to the top, each knows those before it. */
const noneUp = (floor, rooms) =>
  rooms.slice(0, -1).map((room, at) => {
    const above = `^${floor}/${anyOf(rooms.slice(at + 1))}`;
    return forbid(`${floor}-${room}-knows-nothing-above`, { path: `^${floor}/${room}/` }, { path: above });
  });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    forbid('lib-knows-no-screen', { path: '^lib/' }, { path: '^(app|components|cli|server|e2e|i18n)/' }),
    forbid('nouns-know-nothing-over-them', { path: noun }, { path: over }),
    forbid(
      'nouns-know-no-other-noun',
      { path: noun.replace('[^/]+', '([^/]+)') },
      { path: noun, pathNot: ['^lib/$1/'] },
    ),
    forbid('crafts-know-no-noun', { path: craft }, { path: [noun, over] }),
    forbid('doors-know-nothing-above', { path: '^lib/[^/]+$', pathNot: ['^lib/nouns\\.ts$'] }, { path: '^lib/[^/]+/' }),
    ...noneUp('lib', overNouns),
    ...noneUp('components', components),
    forbid('components-have-a-room', { path: '' }, { path: `^components/(?!${anyOf(components)})` }),
    forbid('components-know-no-route', { path: '^components/' }, { path: '^(app|cli|server)/' }),
    forbid('ui-knows-no-domain', { path: '^components/(ui|charts)/' }, { path: '^lib/[^/]+/' }),
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
