import type { Locale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { contextObject } from '@/lib/export/citation-tags';
import { publicReferences } from '@/lib/public/references';
import { goneWords } from './gone';
import { referenceTo } from './reference';

/**
 * The records of a list for whoever takes them into a library of references (COinS): a button in the reader's browser then offers them all. Never
 * on a record's own page, which is to be taken as itself: Zotero looks for these first.
 */
export async function Coins({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  const locale = (await getLocale()) as Locale;
  const [cited, site, words] = [await publicReferences(ids), await getTranslations('site'), await goneWords(locale)];
  const references = ids.flatMap((id) => cited.get(id) ?? []);
  return (
    <div hidden>
      {references.map((one) => (
        <span key={one.id} className="Z3988" title={contextObject(referenceTo(one, site('name'), locale, words))} />
      ))}
    </div>
  );
}
