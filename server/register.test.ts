import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inProject } from './place';
import { temporaryFolder } from './testing/folder';

const COPIED = ['app', 'bench', 'cli', 'components', 'e2e', 'i18n', 'lib', 'messages', 'prisma', 'server'];
const FILES = ['instrumentation.ts', 'next-env.d.ts', 'package.json', 'playwright.config.ts', 'prisma.config.ts'];
const CONFIGS = ['proxy.ts', 'tsconfig.json', 'vitest.config.ts'];

let copy: string;
let changed: Set<string>;
let made: Set<string>;

const at = (file: string) => path.join(copy, file);
/** Writes a file that is not there yet. */
function make(file: string, content: string): void {
  made.add(file);
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
}
/** Puts `added` before or after the first `mark` of a file. */
function insert(file: string, mark: string, added: { before?: string; after?: string }): void {
  const text = readFileSync(at(file), 'utf8');
  if (!text.includes(mark)) throw new Error(`${file} has no ${mark}`);
  changed.add(file);
  writeFileSync(
    at(file),
    text.replace(mark, () => `${added.before ?? ''}${mark}${added.after ?? ''}`),
  );
}
/** What a program says, on either channel. */
function run(...args: string[]): string {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
  return `${stdout}${stderr}`;
}
const compile = () => {
  run(path.join('node_modules', 'prisma', 'build', 'index.js'), 'generate');
  return run(path.join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '--incremental', 'false', '-p', '.');
};

beforeAll(() => {
  copy = temporaryFolder('plenary-register-');
  for (const name of [...COPIED, ...FILES, ...CONFIGS]) cpSync(inProject(name), at(name), { recursive: true });
  symlinkSync(inProject('node_modules'), at('node_modules'));
  changed = new Set();
  made = new Set();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const MODEL = `/// A draft text that a meeting negotiates.
model Document {
  id                    String          @id @default(uuid(7)) @db.Uuid
  version               Int             @default(1)
  status                RecordStatus    @default(draft)
  visibility            Visibility      @default(public)
  embargoUntil          DateTime?       @db.Timestamptz(3)
  origin                RecordOrigin    @default(entered)
  publishedAt           DateTime?       @db.Timestamptz(3)
  createdAt             DateTime        @default(now()) @db.Timestamptz(3)
  updatedAt             DateTime        @updatedAt @db.Timestamptz(3)
  effectiveVisibility   Visibility      @default(team)
  effectiveEmbargoUntil DateTime?       @db.Timestamptz(3)
  effectiveRule         AttributionRule @default(on_the_record)

  slug  String @unique
  title String
  text  String
  countryCode String?

  citations Citation[]
}
`;
const SCHEMA = `import { describeNoun } from '../describe-noun';
import { country, requiredLine, requiredMarkdown, slug, stating } from '../field';
import { citations } from '../parts/schema';

export const document = describeNoun(
  'document',
  { title: requiredLine(), slug: slug(), text: stating(requiredMarkdown()), countryCode: country(), citations: citations() },
  { title: 'title', table: 'Document', page: 'own' },
);
`;
const COMMANDS = `import { recordStore } from '../history/store';
import { citationsOf } from '../parts/tables';
import { document } from './schema';

export const documents = recordStore(
  document,
  {
    find: (tx, ids) => tx.document.findMany({ where: { id: { in: ids } } }),
    insert: (tx, rows) => tx.document.createManyAndReturn({ data: rows }),
    update: (tx, at, columns) => tx.document.updateMany({ where: at, data: columns }),
  },
  { citations: citationsOf('document') },
);
`;
const LISTS = `import { BY_REFERENCE } from '@/lib/nouns';
import { PAGED, recordPath } from '@/lib/public/record-path';
import { filtersOf } from '@/lib/workspace/filters';
import { tableOf } from '@/lib/workspace/tables';

console.log(JSON.stringify({
  ordered: BY_REFERENCE.includes('document'),
  paged: PAGED.includes('document'),
  path: recordPath({ noun: 'document', id: 'x', slug: 'a-draft' }),
  table: tableOf('document').sql,
  filters: filtersOf('document').map(({ name }) => name),
}));
`;

test('a noun is its folder, table, words and a line where nouns are listed; a field, a facet, a language, a format one place and words', {
  timeout: 300_000,
}, () => {
  insert('lib/sessions/schema.ts', '    room: ', { before: '    theme: line(),\n' });
  insert('prisma/schema/meeting.prisma', '  room ', { before: '  theme String?\n' });
  insert('messages/en.json', '      "room": ', { before: '      "theme": "Theme",\n' });
  const field = [...changed].sort();
  changed.clear();
  make('lib/documents/schema.ts', SCHEMA);
  make('lib/documents/commands.ts', COMMANDS);
  make('prisma/schema/document.prisma', MODEL);
  insert('lib/noun-names.ts', "  topic: 'topics',\n", { after: "  document: 'documents',\n" });
  insert('lib/nouns.ts', 'import { evidenceItems }', { before: "import { documents } from './documents/commands';\n" });
  insert('lib/nouns.ts', '  topic: topicTerms,\n', { after: '  document: documents,\n' });
  insert('prisma/schema/record.prisma', 'map: "Citation_participation_join")\n', {
    after: '  document Document? @relation(fields: [recordId], references: [id], map: "Citation_document_join")\n',
  });
  insert('messages/en.json', '  "nouns": {\n', {
    after: '    "document": { "one": "Document", "many": "Documents", "new": "New document", "called": "papers" },\n',
  });
  insert('messages/en.json', '  "fields": {\n', {
    after:
      '    "document": { "title": "Title", "slug": "Address", "text": "Text", "countryCode": "Country", "citations": "Sources" },\n',
  });
  const noun = [...changed].sort();
  changed.clear();
  make('messages/fr.json', readFileSync(at('messages/en.json'), 'utf8'));
  insert('lib/languages.ts', "['en'", { after: ", 'fr'" });
  const language = [...changed];
  changed.clear();
  insert('components/record/reference.ts', '  ris: { type', {
    before: "  title: { type: 'text/plain', ending: 'title.txt', write: each(({ title }) => title) },\n",
  });
  insert('messages/en.json', '    "citeFormat_ris"', { before: '    "citeFormat_title": "Title alone",\n' });
  expect(compile()).toBe('');
  expect([language, [...changed].sort()]).toEqual([
    ['lib/languages.ts'],
    ['components/record/reference.ts', 'messages/en.json'],
  ]);
  expect(field).toEqual(['lib/sessions/schema.ts', 'messages/en.json', 'prisma/schema/meeting.prisma']);
  expect(noun).toEqual(['lib/noun-names.ts', 'lib/nouns.ts', 'messages/en.json', 'prisma/schema/record.prisma']);
  make('lists.ts', LISTS);
  expect(JSON.parse(run('--import', 'tsx', 'lists.ts'))).toMatchObject({
    ordered: true,
    paged: true,
    path: '/documents/a-draft',
    table: '"Document"',
    filters: expect.arrayContaining(['q', 'status', 'countryCode', 'unsourced', 'access']),
  });
});
