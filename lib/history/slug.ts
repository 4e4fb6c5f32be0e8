import type { Tx } from '../db';
import { done, invalid, type Outcome } from '../errors';
import type { Values } from '../field';
import { slugify } from '../names';
import type { RecordStore, Saved } from './store';

type Slug = { slug?: string };

/** The slug of a new record: the one asked for, or one made of its title, with a number where that is taken. */
export async function newSlug<V extends Values>(tx: Tx, store: RecordStore<V>, values: V): Promise<Outcome<Slug>> {
  if (!store.holderOf) return done({});
  if (typeof values.slug === 'string') {
    return (await isTaken(tx, store, values.slug))
      ? invalid({ path: 'slug', code: 'taken' })
      : done({ slug: values.slug });
  }
  const wish = slugify(String(values[store.noun.title]), store.noun.name);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wish : `${wish}-${number}`;
    if (!(await isTaken(tx, store, slug))) return done({ slug });
  }
}

/** The slug after an edit; an empty wish keeps what is. */
export async function changedSlug<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  before: Saved<V>,
  values: V,
): Promise<Outcome<Slug>> {
  if (!store.holderOf) return done({});
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
  await tx.slugRedirect.create({ data: { noun: store.noun.name, slug: old, [store.subject]: before.state.id } });
}

/** Whether another record holds the slug, or once held it: an address never comes to mean something else. */
async function isTaken<V extends Values>(
  tx: Tx,
  store: RecordStore<V>,
  slug: string,
  ownId?: string,
): Promise<boolean> {
  const holder = await store.holderOf?.(tx, slug);
  if (holder && holder.id !== ownId) return true;
  const redirect = await tx.slugRedirect.findUnique({ where: { noun_slug: { noun: store.noun.name, slug } } });
  return redirect !== null && (redirect as Values)[store.subject] !== ownId;
}
