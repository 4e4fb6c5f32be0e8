import { invalid, Rollback } from '../errors';
import type { Act, Touched } from '../history/act';
import { storeOf } from '../nouns';
import { twinsOf } from '../workspace/duplicates/suggest';
import { keepAnswers } from './answers';

/** Whether an act published it, or restored it to where the public reads. */
const isPublished = ({ action, status, changed }: Touched) =>
  status === 'published' && (action === 'publish' || (action === 'restore' && changed?.includes('status')));

/**
 * Refuses to publish what looks like another record of its noun until whoever does it has said that it is another one: each question is among
 * `answered`, or was answered before. Issues name the field where one record was published, and the record where several were.
 */
export async function refuseTwins(
  { tx, viewer, touched }: Readonly<Act>,
  answered: readonly string[] = [],
): Promise<void> {
  const published = new Map(touched.filter(isPublished).map((one) => [one.id, one]));
  if (published.size === 0) return;
  const asked = await twinsOf(viewer, [...published.values()], tx);
  const open = asked.filter(({ key }) => !answered.includes(key));
  const issues = open.map(({ noun, id, field, code, key, about }) => {
    const title = String(published.get(id)?.values[storeOf(noun).noun.title] ?? '');
    const path = published.size > 1 ? id : (field ?? '');
    return { path, code, params: { key, name: about ?? '', title, phrase: '' } };
  });
  if (issues.length > 0) throw new Rollback(invalid(...issues).failure);
  await keepAnswers(tx, viewer, asked);
}
