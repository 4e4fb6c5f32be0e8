import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeJsonLd } from './json-ld';

test('no text leaves the block of data, and every text is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script><script>', '<!--', '&quot;', '\u2028')),
      (name) => {
        const text = encodeJsonLd({ '@type': 'Event', name });
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'Event', name });
      },
    ),
  );
});
