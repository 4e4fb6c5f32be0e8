import { markdownLine, markdownLink, markdownQuote } from '@/lib/export/markdown';
import type { Field, Fields, NounName, Values } from '@/lib/field';
import { DEFAULT_LANGUAGE } from '@/lib/languages';
import type { Licence } from '@/lib/licence';
import { storeOf } from '@/lib/nouns';
import { nounOfFolder } from '@/lib/paths';
import { publicReferences } from '@/lib/public/references';
import { type PublicReference, toldFields } from '@/lib/public/shape';
import type { ToldRecord, ToldWhole } from '@/lib/public/told';
import type { ToldList } from '@/lib/public/told-list';
import type { ToldState } from '@/lib/public/told-state';
import { citationFile } from './reference';
import { type TwinWords, twinWords } from './twin-words';

/** A piece of a text, with an empty line before the next one. */
type Block = string;
/** What a record says, now or then. */
type Told = Pick<ToldRecord, 'noun' | 'fields' | 'absent' | 'rule'>;

const linkTo = ({ title, url }: PublicReference): string => markdownLink(title, url);
const isReference = (value: unknown): value is PublicReference =>
  typeof value === 'object' && value !== null && 'url' in value && 'title' in value;

function inLine(field: Field, value: unknown, words: TwinWords): string {
  if (isReference(value)) return linkTo(value);
  if (Array.isArray(value)) return value.map((one) => markdownLine(words.value(field, one))).join('; ');
  return markdownLine(words.value(field, value));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What the fields of one line say, one each; of what nobody reported, that it is so. */
function facts(noun: NounName, fields: readonly [string, Field][], values: Values, words: TwinWords): Block {
  const lines = fields.map(([name, field]) => {
    const value = values[name];
    const says = isEmpty(value) ? words.record('notReported') : inLine(field, value, words);
    return `- ${markdownLine(words.label(noun, name))}: ${says}`;
  });
  return lines.join('\n');
}

const itemLine = (list: string, fields: Fields, item: Values, words: TwinWords): string =>
  Object.entries(fields)
    .flatMap(([name, field]) => {
      const value = item[name];
      if (isEmpty(value)) return [];
      const says = inLine(field, value, words);
      return [field.noun ? says : `${markdownLine(words.itemLabel(list, name))}: ${says}`];
    })
    .join(' · ');

function absentLines(told: Told, name: string, words: TwinWords): string[] {
  return told.absent.flatMap(({ field, withdrawn }) => {
    if (field !== name) return [];
    if (!withdrawn) return [markdownLine(words.record('sourceWithheld'))];
    const { noun, at, permalink } = withdrawn;
    return [markdownLink(words.record('recordWithdrawn', { noun: words.noun(noun), date: words.date(at) }), permalink)];
  });
}

/** What a list without entries says: that there is no source is told, and whether a rule or a gap keeps a name away. */
function emptyLine(told: Told, name: string, words: TwinWords): string | null {
  if (name === 'citations') return words.record('noSource');
  if (name !== 'attributions') return null;
  return words.record(told.rule === 'on_the_record' ? 'notReported' : 'sayerWithheld');
}

function partSection(told: Told, name: string, { item = {} }: Field, words: TwinWords): Block[] {
  const items = (told.fields[name] ?? []) as Values[];
  const lines = [...items.map((one) => itemLine(name, item, one, words)), ...absentLines(told, name, words)];
  const empty = lines.length === 0 ? emptyLine(told, name, words) : null;
  if (lines.length === 0 && empty === null) return [];
  return [`## ${markdownLine(words.label(told.noun, name))}`, empty ?? lines.map((line) => `- ${line}`).join('\n')];
}

const textSection = (told: Told, name: string, words: TwinWords): Block[] => {
  const text = told.fields[name];
  return typeof text === 'string' ? [`## ${markdownLine(words.label(told.noun, name))}`, markdownQuote(text)] : [];
};

const itemWithText = ({ text, ...reference }: PublicReference & { text?: string | null }): string =>
  text
    ? `- ${linkTo(reference)}\n\n${markdownQuote(text)
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n')}\n`
    : `- ${linkTo(reference)}`;

/** All that a record says: what takes a line, its texts, its parts. */
function saidSections(told: Told, words: TwinWords): Block[] {
  const all = toldFields(storeOf(told.noun).noun.fields).filter(([name]) => name !== 'slug');
  const texts = all.filter(([, { kind }]) => kind === 'markdown');
  const parts = all.filter(([, { item }]) => item);
  const own = all.filter((one) => !texts.includes(one) && !parts.includes(one));
  return [
    `## ${words.data('facts')}`,
    facts(told.noun, own, told.fields, words),
    ...own.flatMap(([name]) => absentLines(told, name, words).map((line) => `- ${line}`)),
    ...texts.flatMap(([name]) => textSection(told, name, words)),
    ...parts.flatMap(([name, field]) => partSection(told, name, field, words)),
  ];
}

const addressList = (...addresses: string[]): Block =>
  addresses
    .filter((one, at, list) => list.indexOf(one) === at)
    .map((one) => `- <${one}>`)
    .join('\n');

function heldSections({ holds }: ToldWhole, words: TwinWords): Block[] {
  return Object.entries(holds).flatMap(([folder, { items, more, all }]) => {
    const noun = nounOfFolder(folder);
    if (items.length === 0 || !noun) return [];
    const further = more ? [words.data('more', { address: `<${all.replace(/json$/, 'txt')}>` })] : [];
    return [`## ${markdownLine(words.noun(noun, 'many'))}`, items.map(itemWithText).join('\n').trimEnd(), ...further];
  });
}

function licenceBlock(licence: Licence | null, words: TwinWords): Block[] {
  const says = licence
    ? licence.url
      ? markdownLink(licence.name, licence.url)
      : markdownLine(licence.name)
    : words.data('licenceNone');
  return [`## ${words.data('licence')}`, says];
}

const joined = (blocks: readonly Block[]): string => `${blocks.join('\n\n')}\n`;

/** A record as a text (Markdown): what it says with its sources, what stands on its page, how to cite it. */
export async function recordText(told: ToldWhole): Promise<string> {
  const words = await twinWords();
  const { noun, title, url, json, permalink, version, publishedAt } = told;
  const cited = (await publicReferences([told.id])).get(told.id);
  const reference = cited ? await citationFile([cited], 'text', DEFAULT_LANGUAGE) : null;
  const corrections = told.corrections.map(
    ({ at, fields, note }) =>
      `- ${words.date(at)}: ${markdownLine(note ?? fields.map((name) => words.label(noun, name)).join(', '))}`,
  );
  const state = [
    words.noun(noun),
    words.data('version', { version }),
    ...(publishedAt ? [words.data('publishedOn', { date: words.date(publishedAt) })] : []),
  ];
  return joined([
    `# ${markdownLine(title)}`,
    state.join(' · '),
    addressList(url, permalink, json),
    ...saidSections(told, words),
    ...heldSections(told, words),
    ...(corrections.length > 0 ? [`## ${words.record('corrections')}`, corrections.join('\n')] : []),
    ...(reference ? [`## ${words.record('cite')}`, markdownLine(reference.text)] : []),
    ...licenceBlock(told.licence, words),
  ]);
}

/** An earlier state of a record as a text (Markdown): from when to when it was public, and what it said. */
export async function stateText(told: ToldState): Promise<string> {
  const words = await twinWords();
  const { noun, title, url, permalink, version, from, until, present, fields, state } = told;
  const days = { version, from: words.date(from), until: until ? words.date(until) : '' };
  return joined([
    `# ${markdownLine(title)}`,
    [words.noun(noun), words.data(until ? 'was' : 'isPublic', days)].join(' · '),
    ...(until && present ? [words.data(present === version ? 'changedAround' : 'inForce', { version: present })] : []),
    addressList(url, permalink),
    ...saidSections({ noun, fields, absent: [], rule: state.rule }, words),
    ...licenceBlock(told.licence, words),
  ]);
}

/** A page of a list as a text (Markdown). */
export async function listText({ list, of, items, url, next, previous, licence }: ToldList): Promise<string> {
  const words = await twinWords();
  const noun = nounOfFolder(list);
  const title = noun ? words.noun(noun, 'many') : list;
  const lines = items.map((item) => {
    const on = storeOf(item.noun).noun.on;
    const date = on ? item.fields[on] : null;
    const told = [words.noun(item.noun), ...(typeof date === 'string' ? [words.date(date)] : [])];
    return `- ${linkTo(item)} · ${told.map(markdownLine).join(' · ')}`;
  });
  return joined([
    `# ${markdownLine(of ? `${of.title}: ${title}` : title)}`,
    `<${url}>`,
    ...(lines.length > 0 ? [lines.join('\n')] : [words.record('notReported')]),
    ...(next ? [words.data('next', { address: `<${next}>` })] : []),
    ...(previous ? [words.data('previous', { address: `<${previous}>` })] : []),
    ...licenceBlock(licence, words),
  ]);
}
