import { encodeJsonLd, type Thing } from '@/lib/json-ld';

/** What the page is about, for machines. */
export function JsonLd({ thing }: { thing: Thing }) {
  // As HTML and no child: React would write entities, which a block of data does not know; the encoder escapes.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: encodeJsonLd(thing) }} />;
}
