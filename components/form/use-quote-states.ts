import { useEffect, useState } from 'react';
import { isUuid } from '@/lib/names';
import { quoteStatesAction } from '@/lib/workflows/copies/actions';
import type { QuoteState } from '@/lib/workspace/copies';
import type { FormItem } from './values';

const PAUSE = 700;
const MOST = 100;

/** How the quotations among these citations stand to the kept copies of their sources; undefined of what is not known (yet), or asks nothing. */
export function useQuoteStates(citations: readonly FormItem[]): (citation: FormItem) => QuoteState | undefined {
  const [told, setTold] = useState<ReadonlyMap<string, QuoteState>>(new Map());
  const asked = [...new Set(citations.flatMap((one) => keyOf(one) ?? []))].slice(0, MOST);
  const missing = asked.filter((key) => !told.has(key)).join('\n');
  useEffect(() => {
    if (missing === '') return;
    let isLate = false;
    const keys = missing.split('\n');
    const timer = setTimeout(async () => {
      const outcome = await quoteStatesAction({ citations: keys.map(citationOf) }).catch(() => null);
      // Without an answer nothing is said of the quotation: it is advice, and the form goes on without it.
      if (!isLate && outcome?.ok)
        setTold(
          (before) =>
            new Map([...before, ...keys.map((key, index) => [key, outcome.value[index] ?? 'no_copy'] as const)]),
        );
    }, PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [missing]);
  return (citation) => told.get(keyOf(citation) ?? '');
}

/** A citation in one line; null where there is no quotation to look for. */
function keyOf({ sourceId, quote }: FormItem): string | null {
  const said = typeof quote === 'string' ? quote.replace(/\s+/g, ' ').trim() : '';
  return typeof sourceId === 'string' && isUuid(sourceId) && said !== '' && said.length <= 5000
    ? `${sourceId} ${said}`
    : null;
}

const citationOf = (key: string) => ({
  sourceId: key.slice(0, key.indexOf(' ')),
  quote: key.slice(key.indexOf(' ') + 1),
});
