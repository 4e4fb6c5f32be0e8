import { mentionsOfNames } from '../../import/beginnings';
import type { Passage, Recognition } from '../../import/recognition';
import type { NameBeginning } from '../../search/beginnings';
import type { Viewer } from '../../viewer';
import { identitiesOf, readableNames } from '../../workspace/duplicates/identity';

type Match = NonNullable<Recognition['source']['match']>;
const LIST = {
  organization: 'organizations',
  person: 'people',
  programme: 'programmes',
  model: 'models',
  series: 'series',
  source: 'references',
} as const;
type KnownNoun = keyof typeof LIST;
const NOUNS = Object.keys(LIST) as KnownNoun[];

type Name = NameBeginning<KnownNoun>;
/** A record that the text names, and where. */
interface Known {
  noun: KnownNoun;
  id: string;
  match: Match;
  written: string;
  passages: Passage[];
}

const HOW = { own: 'name', acronym: 'acronym', alias: 'alias' } as const;
const RANK = ['own', 'acronym', 'alias'];
/** What many bodies are called by: with a word before it, the name is another one's. */
const GENERIC_BEFORE =
  /(?:^|[\s(])(?!(?:The|A|An|In|On|At|By|To|Of|And|For|From|With|Its|When|While|Our|As|This|Both|New)\s)\p{Lu}[\p{L}'-]+ $/u;
const GENERIC =
  /^(?:Ministry|Department|Cent(?:er|re)|Institute|Council|Committee|Commission|Office|Agency|Bureau|Board|Forum|National|Federal|Security|Human)\b/;
/** A name that goes on is another one's: 'of Chad', 'for Peace', 'Commission'. */
const LONGER_AFTER =
  /^ (?:of|for|de|del|du|des) (?:the |la |le |los |las )?\p{Lu}|^ (?:Commission|Council|Cent(?:er|re)|Office|Agency|Committee|Institute|Academy|Foundation|Department|University|Studies|Secretariat|Directorate)\b/u;

/** Whether words of a text that are spelt like a name stand for its bearer, and are no part of a longer name. */
function isWhole(text: string, { start, end }: Passage, { noun, name }: Name): boolean {
  if (noun === 'person' || noun === 'source') return /\s/.test(name.trim());
  if (noun !== 'organization') return true;
  if (LONGER_AFTER.test(text.slice(end, end + 40))) return false;
  return !GENERIC.test(name) || !GENERIC_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

/** The one record that bears the best of the names; null where two do. */
function bearerOf(names: readonly Name[]): Name | null {
  const [best, ...others] = names.toSorted((a, b) => RANK.indexOf(a.which) - RANK.indexOf(b.which));
  return best && !others.some(({ id, which }) => id !== best.id && which === best.which) ? best : null;
}

/**
 * What the record knows of a text's names: those of records that the viewer may read, of one country only where the text speaks of it, and of
 * series only what the meeting's title holds.
 */
async function knownIn(viewer: Viewer, { text, beginnings, countries, meeting }: Recognition): Promise<Known[]> {
  const title = meeting.passages.find(({ role }) => role === 'title');
  const keys = [...new Set(beginnings.flatMap(({ keys: own }) => own))];
  const names = keys.length > 0 ? await readableNames(viewer, keys, NOUNS) : [];
  const found = new Map<string, { name: Name; written: string; passages: Passage[] }>();
  const asked = names.map((owner) => ({ joined: owner.joined, name: owner.name, owner }));
  for (const { start, end, names: meant } of mentionsOfNames(text, beginnings, asked)) {
    const isTitle = title !== undefined && holds(title, { start, end });
    const owners = meant
      .map(({ owner }) => owner)
      .filter((owner) => isWhole(text, { start, end }, owner) && (owner.noun !== 'series' || isTitle));
    for (const noun of NOUNS) {
      const name = bearerOf(owners.filter((owner) => owner.noun === noun));
      if (!name) continue;
      const known = found.get(name.id) ?? { name, written: text.slice(start, end), passages: [] };
      found.set(name.id, { ...known, passages: [...known.passages, { start, end }] });
    }
  }
  const here = new Set(countries.map(({ fields }) => fields.countryCode));
  const ids = NOUNS.map((noun) => [...found.values()].flatMap(({ name }) => (name.noun === noun ? [name.id] : [])));
  const read = await Promise.all(NOUNS.map((noun, index) => identitiesOf(viewer, noun, ids[index] ?? [])));
  return read.flat().flatMap(({ id, title, countryCode }): Known[] => {
    const one = found.get(id);
    if (!one || (countryCode && one.name.noun === 'organization' && here.size > 0 && !here.has(countryCode))) return [];
    const match = { id, label: title, how: HOW[one.name.which] };
    return [{ noun: one.name.noun, id, match, written: one.written, passages: one.passages }];
  });
}

type Item = { key: string; passages: Passage[]; match?: Match };
const holds = (outer: Passage, inner: Passage) => outer.start <= inner.start && inner.end <= outer.end;
const length = ({ start, end }: Passage) => end - start;

/**
 * A recognition with the bodies, people, programmes, models, documents and the series that the record knows by a name in the text, in whatever language,
 * each with its match. The longest name wins: a known name within a found one is not meant, a found one within a known one gives way to it.
 */
export async function withKnown(viewer: Viewer, recognition: Recognition): Promise<Recognition> {
  const all = await knownIn(viewer, recognition);
  if (all.length === 0) return recognition;
  const lists: Record<KnownNoun, Item[]> = {
    organization: [...recognition.organizations],
    person: [...recognition.people],
    programme: [...recognition.programmes],
    model: [...recognition.models],
    series: [...recognition.series],
    source: [...recognition.references],
  };
  const taken = NOUNS.flatMap((noun) => lists[noun].flatMap(({ passages }) => passages));
  const keys = new Map<string, Passage[]>();
  for (const { noun, id, match, written, passages } of all) {
    const free = passages.filter(
      (one) =>
        !taken.some(
          (other) => holds(other, one) || (other.start < one.end && one.start < other.end && !holds(one, other)),
        ),
    );
    const [first] = free;
    if (!first) continue;
    const list = lists[noun];
    const same = list.find((item) => item.match?.id === id && item.match.how !== 'alike');
    /** Found names within the known one give way to it; the first that has no other place stands for it. */
    const left = ({ passages: own }: Item) =>
      own.filter((one) => !free.some((longer) => holds(longer, one) && length(one) < length(longer)));
    const given = same ? undefined : list.find((item) => item.passages.length > 0 && left(item).length === 0);
    const key = same?.key ?? given?.key ?? `${noun}:known-${id}`;
    const place = [...(same?.passages ?? []), ...free].toSorted((a, b) => a.start - b.start).slice(0, 500);
    const own = { ...(same ?? blank(noun, written, given)), key, match, passages: place };
    const others = list
      .filter((item) => item !== same && item !== given)
      .map((item) => (left(item).length > 0 ? { ...item, passages: left(item) } : item));
    lists[noun] = [...others, own];
    keys.set(key, free);
  }
  const about = <I extends Item & { fields: { about: string[]; assertedBy?: string | null } }>(
    items: readonly I[],
  ): I[] =>
    items.map((item) => {
      const more = [...keys].flatMap(([key, passages]) => {
        const isSubject = /^(?:model|programme|organization):/.test(key) && key !== item.fields.assertedBy;
        const said = passages.some((one) => item.passages.some((passage) => holds(passage, one)));
        return isSubject && said && !item.fields.about.includes(key) ? [key] : [];
      });
      return more.length > 0
        ? { ...item, fields: { ...item.fields, about: [...item.fields.about, ...more].slice(0, 50) } }
        : item;
    });
  const { fields } = recognition.meeting;
  return {
    ...recognition,
    meeting: {
      ...recognition.meeting,
      fields: { ...fields, seriesId: fields.seriesId ?? lists.series[0]?.key ?? null },
    },
    series: lists.series as Recognition['series'],
    takeaways: about(recognition.takeaways),
    caveats: about(recognition.caveats),
    claims: about(recognition.claims),
    commitments: about(recognition.commitments),
    organizations: lists.organization as Recognition['organizations'],
    people: lists.person as Recognition['people'],
    programmes: lists.programme as Recognition['programmes'],
    models: lists.model as Recognition['models'],
    references: lists.source as Recognition['references'],
  };
}

/** An item of a noun as the text writes its name, with nothing but that; in the place of `given`, as that one was. */
function blank(noun: KnownNoun, name: string, given?: Item): Item & { fields: object } {
  const fields = {
    organization: { name, acronym: null, kind: null, countryCode: null, role: 'mentioned' as const },
    person: { name, publicRole: null, affiliation: null, organizationId: null, countryCode: null },
    programme: { name, aliases: [], leadOrganizationId: null, modelId: null },
    model: { name, countryCode: null, sinceOn: null, presented: false },
    series: { name },
    source: { title: name, publisher: null, symbol: null, url: null },
  }[noun];
  const before = given && 'fields' in given && noun === 'organization' ? (given.fields as { role: string }) : null;
  return { key: '', passages: [], fields: before ? { ...fields, role: before.role } : fields };
}
