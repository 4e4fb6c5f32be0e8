import { recognise } from '@/lib/import/article';
import { readInput } from '@/lib/import/input';
import { identity } from '@/lib/import/known-bodies';
import type { Passage, Recognition } from '@/lib/import/recognition';
import type { LabelledText, Labels } from './labelled';

export const KINDS = [
  'meeting',
  'organizations',
  'people',
  'roles',
  'countries',
  'sessions',
  'models',
  'programmes',
  'takeaways',
  'claims',
  'commitments',
  'documents',
  'attribution',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Tally {
  right: string[];
  wrong: string[];
  missed: string[];
}
export type Compared = Record<Kind, Tally>;

/** One thing that the import proposes: the names that it goes by, and the words of the text that it rests on. */
interface Proposed {
  names: string[];
  passage: string;
}

const STATEMENTS = ['takeaways', 'claims', 'commitments'] as const;

/** What the import finds in a text, beside what a reader found. */
export function compareText({ bytes, labels }: LabelledText): Compared {
  const input = readInput(bytes);
  if (!input.ok) throw new Error(input.problem);
  const recognition = recognise(input);
  const named = (items: readonly { fields: { name: string; acronym?: string | null }; passages: Passage[] }[]) =>
    items.map(({ fields: { name, acronym }, passages }) => proposed(recognition, [name, acronym ?? name], passages));
  const told = (kind: (typeof STATEMENTS)[number]) =>
    statementsOf(recognition, kind).map(({ words, passages }) => proposed(recognition, [words], passages));
  /** Whoever takes a promise for a finding has found a statement of the text: it is a miss of its own kind, and not wrong of the other. */
  const otherwise = STATEMENTS.flatMap((kind) => [...labels[kind], ...labels[`${kind}_optional`]]);
  const statements = (kind: (typeof STATEMENTS)[number]) => match(told(kind), labels[kind], otherwise, hasWords);
  return {
    meeting: meetingOf(recognition, labels),
    organizations: match(named(recognition.organizations), labels.organizations, labels.organizations_optional, isName),
    people: match(
      named(recognition.people),
      labels.people.map(([name]) => name),
      labels.people_optional,
      isName,
    ),
    roles: rolesOf(recognition, labels),
    countries: match(
      recognition.countries.map(({ fields, passages }) => proposed(recognition, [fields.countryCode], passages)),
      labels.countries,
      labels.countries_optional,
      isName,
    ),
    sessions: match(
      recognition.sessions.map(({ fields, passages }) => proposed(recognition, [fields.title], passages)),
      labels.sessions,
      labels.sessions_optional,
      hasWords,
    ),
    models: match(named(recognition.models), labels.models, [], isName),
    programmes: match(named(recognition.programmes), labels.programmes, [], isName),
    takeaways: statements('takeaways'),
    claims: statements('claims'),
    commitments: statements('commitments'),
    documents: match(
      recognition.references.map(({ fields, passages }) => proposed(recognition, [fields.title], passages)),
      labels.documents,
      labels.documents_optional,
      hasWords,
    ),
    attribution: attributionOf(recognition, labels),
  };
}

function proposed({ text }: Recognition, names: string[], passages: readonly Passage[]): Proposed {
  const [first] = passages;
  return { names, passage: first ? text.slice(Math.max(0, first.start - 60), first.end + 60) : '' };
}

type Statement = { words: string; assertedBy: string | null; assertedByText: string | null; passages: Passage[] };

function statementsOf(recognition: Recognition, kind: (typeof STATEMENTS)[number]): Statement[] {
  const told = { ...recognition, takeaways: [...recognition.takeaways, ...recognition.caveats] };
  // Every word that a statement rests on: who is meant and what is promised may stand in fields of their own.
  return told[kind].map(({ fields, passages }) => {
    const from = Math.min(...passages.map(({ start }) => start));
    const to = Math.max(...passages.map(({ end }) => end));
    const { assertedBy = null, assertedByText = null } = { ...fields } as Partial<Statement>;
    return { words: recognition.text.slice(from, to), assertedBy, assertedByText, passages };
  });
}

function match(
  found: readonly Proposed[],
  expected: readonly string[],
  optional: readonly string[],
  agrees: (names: readonly string[], label: string) => boolean,
): Tally {
  const tally: Tally = { right: [], wrong: [], missed: [] };
  const used = new Set<Proposed>();
  for (const label of expected) {
    const hit = found.find((one) => !used.has(one) && agrees(one.names, label));
    if (hit) used.add(hit);
    // Two promises of one sentence are found with it.
    const shared = hit ?? found.find((one) => agrees(one.names, label));
    (shared ? tally.right : tally.missed).push(label);
  }
  for (const one of found) {
    const known = used.has(one) || optional.some((label) => agrees(one.names, label));
    if (!known) tally.wrong.push(`${one.names[0]}  «${one.passage.replace(/\s+/g, ' ')}»`);
  }
  return tally;
}

const alternatives = (label: string): string[] => label.split('|');
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function isName(names: readonly string[], label: string): boolean {
  return alternatives(label).some((wanted) =>
    names.some((name) => plainWords(name) === plainWords(wanted) || identity(name) === identity(wanted)),
  );
}

function hasWords(names: readonly string[], label: string): boolean {
  return alternatives(label).some((wanted) => names.some((name) => plainWords(name).includes(plainWords(wanted))));
}

const FIELDS = ['title', 'city', 'countryCode', 'startOn', 'endOn', 'attendanceMode', 'attributionRule'] as const;

function meetingOf({ text, meeting }: Recognition, labels: Labels): Tally {
  const tally: Tally = { right: [], wrong: [], missed: [] };
  for (const field of FIELDS) {
    const own = meeting.fields[field];
    const wanted = labels[field === 'countryCode' ? 'country' : field];
    const agrees =
      own !== null &&
      wanted !== null &&
      (field === 'title' || field === 'attributionRule' ? hasWords([own], wanted) : isName([own], wanted));
    const passage = meeting.passages.find(({ role }) => role === field);
    const words = passage ? text.slice(Math.max(0, passage.start - 60), passage.end + 60).replace(/\s+/g, ' ') : '';
    if (agrees) tally.right.push(`${field} ${own}`);
    else {
      if (own !== null) tally.wrong.push(`${field} ${own}  «${words}»`);
      if (wanted !== null) tally.missed.push(`${field} ${wanted}`);
    }
  }
  return tally;
}

/** Of the people that were found: whether the role is theirs. A role where the labels have one and the import none is a miss. */
function rolesOf(recognition: Recognition, labels: Labels): Tally {
  const tally: Tally = { right: [], wrong: [], missed: [] };
  for (const [name, role] of labels.people) {
    const person = recognition.people.find(({ fields }) => isName([fields.name], name));
    const told = [person?.fields.publicRole, person?.fields.affiliation].filter(Boolean).join(', ');
    if (told === '') tally.missed.push(`${name}: ${role}`);
    else (hasWords([told], role) ? tally.right : tally.wrong).push(`${name}: ${told}`);
  }
  return tally;
}

/** Who said it, of statements that give somebody: against the labels that name the speaker. */
function attributionOf(recognition: Recognition, labels: Labels): Tally {
  const tally: Tally = { right: [], wrong: [], missed: [] };
  const nameOf = new Map(
    [...recognition.organizations, ...recognition.people].map(({ key, fields }) => [key, fields.name]),
  );
  const statements = STATEMENTS.flatMap((kind) => statementsOf(recognition, kind));
  for (const [words, who] of labels.said) {
    const own = statements.filter((one) => hasWords([one.words], words));
    const sayers = own.flatMap(
      ({ assertedBy, assertedByText }) => nameOf.get(assertedBy ?? '') ?? assertedByText ?? [],
    );
    if (sayers.length === 0) tally.missed.push(`${words}: ${who}`);
    for (const sayer of sayers.slice(0, 1)) {
      const right = hasWords([sayer], who) || alternatives(who).some((one) => hasWords([one], sayer));
      (right ? tally.right : tally.wrong).push(`${words}: ${sayer}`);
    }
  }
  return tally;
}
