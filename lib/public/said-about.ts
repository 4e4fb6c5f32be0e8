import { publicDb } from '../db';
import { type Subject, saidAbout, saidAboutPage } from '../parts/queries/about';
import { figuresOf } from '../parts/queries/figures';

/** The lists of a model or a programme that have an address of their own of this kind. */
export const SUBJECT_LISTS = ['about'] as const;

/**
 * One page of what was said about a model, a programme or a body, by keyset, latest entered first, through the public role.
 *
 * @param place where to continue: rows after a place, or before it; from the top without one
 * @returns null where there is nothing of that address or it is not public
 */
export async function publicSaidAbout(noun: Subject, slug: string, place: { after?: string; before?: string } = {}) {
  const subject = await publicDb().record.findFirst({ where: { noun, slug }, select: { id: true, title: true } });
  if (!subject) return null;
  const { id, title } = subject;
  const [{ count }, page] = await Promise.all([
    figuresOf({ count: saidAbout(noun, id) }),
    saidAboutPage(noun, id, place),
  ]);
  return { subject: { noun, handle: slug, name: title ?? slug }, count, ...page };
}

export type SaidAboutPage = NonNullable<Awaited<ReturnType<typeof publicSaidAbout>>>;
