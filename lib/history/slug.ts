import { randomInt } from 'node:crypto';
import type { Tx } from '../db';
import { done, type Issue, invalid, type Outcome } from '../errors';
import type { Values } from '../field';
import { can } from '../policy';
import { slugify } from '../slugify';
import type { Viewer } from '../viewer';
import { pointTo, type RecordStore, type SavedRecord } from './store';

type Slug = { slug?: string };

/** Letters of a suffix: none that reads like another one, no vowels that would make words. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';
const SUFFIX = 5;

/** The slug with a suffix that nobody can foresee: one that counted would tell how many there are that the asker may not know. */
const suffixed = (slug: string): string =>
  `${slug}-${Array.from({ length: SUFFIX }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

const hasAddress = ({ noun }: Pick<RecordStore, 'noun'>): boolean => 'slug' in noun.fields;

/**
 * The slugs of new records: the ones asked for, or made of their titles, with a random suffix where these are taken. A few statements, however
 * many records. Fails as invalid (`taken`), the path of an issue being `INDEX.slug`, where the asker may know who has the slug that they ask
 * for; where they may not, theirs has a suffix, and the other one stays unknown.
 */
export async function newSlugs<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  records: readonly V[],
): Promise<Outcome<Slug[]>> {
  if (!hasAddress(store)) return done(records.map(() => ({})));
  const wishes = records.map(({ slug, ...values }) =>
    typeof slug === 'string' ? slug : slugify(String((values as Values)[store.noun.title]), store.noun.name),
  );
  await oneAtATime(tx, store.noun.name, wishes);
  const taken = await holdersOf(tx, viewer, store, wishes);
  const given = new Set<string>();
  const issues: Issue[] = [];
  const slugs: string[] = [];
  const waiting: number[] = [];
  // Those asked for come first: another record must not get by its title what somebody wrote.
  for (const index of [...records.keys()].sort((a, b) => rank(records[a]) - rank(records[b]))) {
    const wish = wishes[index] ?? '';
    const holder = given.has(wish) ? 'known' : taken.get(wish);
    given.add(wish);
    if (!holder) slugs[index] = wish;
    else if (holder === 'hidden' || rank(records[index]) === 1) waiting.push(index);
    else issues.push({ path: `${index}.slug`, code: 'taken' });
  }
  if (issues.length > 0) return invalid(...issues);
  const free = await freeForms(
    tx,
    viewer,
    store,
    waiting.map((index) => wishes[index] ?? ''),
  );
  for (const [at, index] of waiting.entries()) slugs[index] = free[at] ?? '';
  return done(slugs.map((slug) => ({ slug })));
}

/** Waits for others who are giving out one of these slugs: whoever comes second finds it taken, and is not refused for what they never wrote. */
async function oneAtATime(tx: Tx, noun: string, slugs: readonly string[]): Promise<void> {
  const keys = [...new Set(slugs.map((slug) => `slug ${noun} ${slug}`))].sort();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) key`;
}

const rank = (values: Values | undefined): 0 | 1 => (typeof values?.slug === 'string' ? 0 : 1);

/** Each slug with a suffix with which nobody has it. */
async function freeForms<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  slugs: readonly string[],
): Promise<string[]> {
  const forms = slugs.map(suffixed);
  const taken = await holdersOf(tx, viewer, store, forms);
  const isFree = (form: string, at: number) => !taken.has(form) && forms.indexOf(form) === at;
  return forms.every(isFree) ? forms : freeForms(tx, viewer, store, slugs);
}

/** The slug after an edit; an empty wish keeps what is. Fails as invalid (`taken`) like `newSlugs`. */
export async function changedSlug<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  store: RecordStore<V>,
  before: SavedRecord<V>,
  values: V,
): Promise<Outcome<Slug>> {
  if (!hasAddress(store)) return done({});
  const old = String(before.values.slug);
  const slug = typeof values.slug === 'string' ? values.slug : old;
  if (slug === old) return done({ slug });
  const holder = (await holdersOf(tx, viewer, store, [slug], before.state.id)).get(slug);
  if (holder === 'known') return invalid({ path: 'slug', code: 'taken' });
  const [free = slug] = holder ? await freeForms(tx, viewer, store, [slug]) : [];
  return done({ slug: free });
}

/** Once the record has its new slug: the one before keeps redirecting for ever. */
export async function keepFormerSlug<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  before: SavedRecord<V>,
  { slug }: Slug,
): Promise<void> {
  const old = String(before.values.slug);
  if (slug === undefined || slug === old) return;
  await tx.slugRedirect.deleteMany({ where: { noun: store.noun.name, slug } });
  await tx.slugRedirect.create({ data: { ...pointTo(store, before.state.id), slug: old } });
}

/**
 * Which of `slugs` records other than `ownId` hold or once held (an address never comes to mean something else), and whether the viewer
 * may know of one that does.
 */
async function holdersOf<V extends Values>(
  tx: Tx,
  viewer: Viewer,
  { noun: { name: noun } }: Pick<RecordStore<V>, 'noun'>,
  slugs: string[],
  ownId?: string,
): Promise<Map<string, 'known' | 'hidden'>> {
  if (slugs.length === 0) return new Map();
  const where = { noun, slug: { in: [...new Set(slugs)] } };
  const shown = { slug: true, effectiveVisibility: true } as const;
  const holders = [
    ...(await tx.record.findMany({ where, select: { ...shown, id: true } })).map(({ id, ...held }) => ({
      ...held,
      recordId: id,
    })),
    ...(await tx.slugRedirect.findMany({ where, select: { ...shown, recordId: true } })),
  ].filter(({ recordId }) => recordId !== ownId);
  const isKnown = ({ effectiveVisibility }: (typeof holders)[number]) =>
    can(viewer, 'read', { status: 'published', effectiveVisibility, effectiveEmbargoUntil: null });
  return new Map(holders.map((held) => [held.slug ?? '', isKnown(held) ? 'known' : 'hidden']));
}
