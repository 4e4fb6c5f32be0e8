import type { Person } from './person';

/** A rank beside the name says less than the office behind it: 'Ambassador Given Surname, Commissioner for Peace'. */
const isMoreOf = (role: string | null, known: string | null): boolean =>
  role !== null && (known === null || (RANK.test(known) && !RANK.test(role)));
const RANK = /^(?:Ambassador|(?:Major |Brigadier )?General|Colonel|Professor|Judge|Senator|Sir|Lord|Dame|Sheikh|Imam)$/;

/** One person per name; a surname alone joins the full name that ends with it. */
export function mergePeople(found: readonly Person[]): Person[] {
  const people: Person[] = [];
  /** By each name and what may stand for it, its last words, the first who bears it, with the places known of them. */
  const known = new Map<string, { person: Person; starts: Set<number> }>();
  const wordsOf = new Map(found.map((one) => [one, one.name.split(' ')]));
  const longestFirst = [...found].sort((a, b) => (wordsOf.get(b)?.length ?? 0) - (wordsOf.get(a)?.length ?? 0));
  for (const one of longestFirst) {
    const same = known.get(one.name);
    if (!same) {
      const person = { ...one, mentions: [...one.mentions] };
      const entry = { person, starts: new Set(one.mentions.map(({ start }) => start)) };
      people.push(person);
      wordsOf.get(one)?.forEach((_, index, words) => {
        const name = words.slice(index).join(' ');
        if (!known.has(name)) known.set(name, entry);
      });
      continue;
    }
    const { person, starts } = same;
    if (isMoreOf(one.publicRole, person.publicRole)) person.publicRole = one.publicRole;
    person.affiliation ??= one.affiliation;
    person.countryCode ??= one.countryCode;
    for (const mention of one.mentions) {
      if (starts.has(mention.start)) continue;
      starts.add(mention.start);
      person.mentions.push(mention);
    }
  }
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start);
  return people.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}
