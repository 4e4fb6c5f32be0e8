import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { sayEditingAction } from '@/lib/workflows/actions';
import type { LastSave, OtherMember } from '@/lib/workflows/presence';

/** A page that nobody sees and that holds nothing unsaved gives its connection back: a browser has few of them for a site. */
const HIDDEN_FOR = 60_000;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
/** A record that is not there (any more) is not asked for again and again. */
const MOST_REFUSALS = 3;

interface PresenceNews {
  others: readonly OtherMember[];
  last: LastSave | null;
}
type OnNews = (told: Partial<PresenceNews> & { page?: string | null }) => void;

/** Keeps a stream of events open, opens it again with growing pauses, and tells what comes. Returns `close` and `open`. */
function keepStream(address: string, hear: OnNews) {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  function open() {
    if (source) return;
    clearTimeout(timer);
    const stream = new EventSource(address);
    source = stream;
    const read = <T>(event: MessageEvent<string>) => JSON.parse(event.data) as T;
    stream.addEventListener('page', (event) => {
      refusals = 0;
      hear({ page: read<{ id: string }>(event).id });
    });
    stream.addEventListener('here', (event) => hear({ others: read<OtherMember[]>(event) }));
    stream.addEventListener('saved', (event) => hear({ last: read<LastSave | null>(event) }));
    stream.addEventListener('end', close);
    stream.addEventListener('error', () => {
      hear({ others: [], page: null });
      // While it is connecting the browser tries again by itself.
      if (stream.readyState !== EventSource.CLOSED) return;
      source = null;
      refusals += 1;
      if (refusals <= MOST_REFUSALS) timer = setTimeout(open, Math.min(FIRST_PAUSE * 4 ** refusals, LONGEST_PAUSE));
    });
  }
  function close() {
    clearTimeout(timer);
    source?.close();
    source = null;
    hear({ others: [], page: null });
  }
  return { open, close };
}

/**
 * Who else has the record open and who saved it last, as it happens; others are told of this page and whether it holds unsaved
 * changes. None of this is required to work: where the connection fails, there is just nobody to be seen.
 */
export function usePresence(noun: NounName, id: string | undefined, editing: boolean): PresenceNews {
  const [told, setTold] = useState<PresenceNews>({ others: [], last: null });
  const [page, setPage] = useState<string | null>(null);
  const isBusy = useEffectEvent(() => editing);

  useEffect(() => {
    if (!id) return;
    const stream = keepStream(paths.presence(noun, id), ({ page: given, ...news }) => {
      if (given !== undefined) setPage(given);
      setTold((before) => ({ ...before, ...news }));
    });
    let hidden: ReturnType<typeof setTimeout> | undefined;
    const onVisibility = () => {
      clearTimeout(hidden);
      if (!document.hidden) stream.open();
      else hidden = setTimeout(() => isBusy() || stream.close(), HIDDEN_FOR);
    };
    stream.open();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(hidden);
      stream.close();
    };
  }, [noun, id]);

  const said = useRef<string | null>(null);
  useEffect(() => {
    // A page begins without changes: nobody need be told before there are some.
    if (!page || (!editing && said.current !== page)) return;
    said.current = page;
    // Others may learn it a little later; it is not worth telling anybody here that they did not.
    sayEditingAction({ page, editing }).catch(() => null);
  }, [page, editing]);

  return told;
}
