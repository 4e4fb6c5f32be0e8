import type { Tx } from '../db';
import { done, type Issue, invalid, type Outcome } from '../errors';
import type { Values } from '../field';
import { slugify } from '../names';
import { pointTo, type RecordStore, type Saved } from './store';

type Slug = { slug?: string };

/**
 * The slugs of new records: the ones asked for, or made of their titles, with numbers where these are taken. A few statements, however
 * many records. Fails as invalid (`taken`), the path of an issue being `INDEX.slug`.
 */
export async function newSlugs<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  records: readonly V[],
): Promise<Outcome<Slug[]>> {
  if (!store.holdersOf) return done(records.map(() => ({})));
  const asked = records.flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []));
  const taken = await takenOf(tx, store, asked);
  const issues: Issue[] = [];
  const slugs: Slug[] = [];
  const wishes = new Map<string, Wish>();
  for (const [index, values] of records.entries()) {
    if (typeof values.slug === 'string') {
      if (taken.has(values.slug)) issues.push({ path: `${index}.slug`, code: 'taken' });
      taken.add(values.slug);
      slugs[index] = { slug: values.slug };
      continue;
    }
    const text = slugify(String(values[store.noun.title]), store.noun.name);
    const wish = wishes.get(text) ?? { text, next: 1, waiting: [] };
    wish.waiting.push(index);
    wishes.set(text, wish);
  }
  if (issues.length > 0) return invalid(...issues);
  for (let open = [...wishes.values()]; open.length > 0; open = open.filter(({ waiting }) => waiting.length > 0)) {
    const tried = open.map((wish) => ({ wish, forms: nextForms(wish) }));
    const found = await takenOf(
      tx,
      store,
      tried.flatMap(({ forms }) => forms),
    );
    for (const { wish, forms } of tried) {
      for (const slug of forms) {
        const index = found.has(slug) || taken.has(slug) ? undefined : wish.waiting.shift();
        if (index === undefined) continue;
        taken.add(slug);
        slugs[index] = { slug };
      }
    }
  }
  return done(slugs);
}

/** A slug that new records would like, and the number that the next of them tries; 1 stands for none. */
interface Wish {
  text: string;
  next: number;
  waiting: number[];
}

/** As many forms as there are records that wait, and ever more, so that a few rounds find a free one for each. */
function nextForms(wish: Wish): string[] {
  const { text, next, waiting } = wish;
  wish.next += waiting.length + next;
  return Array.from({ length: waiting.length + next }, (_, index) =>
    next + index === 1 ? text : `${text}-${next + index}`,
  );
}

/** The slug after an edit; an empty wish keeps what is. */
export async function changedSlug<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  before: Saved<V>,
  values: V,
): Promise<Outcome<Slug>> {
  if (!store.holdersOf) return done({});
  const old = String(before.values.slug);
  const slug = typeof values.slug === 'string' ? values.slug : old;
  if (slug === old) return done({ slug });
  if (await isTaken(tx, store, slug, before.state.id)) return invalid({ path: 'slug', code: 'taken' });
  return done({ slug });
}

/** Once the record has its new slug: the one before keeps redirecting for ever. */
export async function keepFormerSlug<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  before: Saved<V>,
  { slug }: Slug,
): Promise<void> {
  const old = String(before.values.slug);
  if (slug === undefined || slug === old) return;
  await tx.slugRedirect.deleteMany({ where: { noun: store.noun.name, slug } });
  await tx.slugRedirect.create({ data: { ...pointTo(store, before.state.id), slug: old } });
}

/** Whether another record holds the slug, or once held it: an address never comes to mean something else. */
async function isTaken<V extends Values>(tx: Tx, store: RecordStore<V>, slug: string, ownId: string): Promise<boolean> {
  return (await takenOf(tx, store, [slug], ownId)).has(slug);
}

/** Those of `slugs` that records other than `ownId` hold or once held. */
async function takenOf<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  slugs: string[],
  ownId?: string,
): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const holders = (await store.holdersOf?.(tx, slugs)) ?? [];
  const redirects = await tx.slugRedirect.findMany({ where: { noun: store.noun.name, slug: { in: slugs } } });
  const others = [
    ...holders.filter(({ id }) => id !== ownId),
    ...redirects.filter(({ recordId }) => recordId !== ownId),
  ];
  return new Set(others.map(({ slug }) => slug));
}
