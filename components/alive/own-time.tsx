type Props = {
  /** Instants, RFC 3339. */
  start: string;
  end: string | null;
  /** How many minutes the clocks that stand there already are ahead of UTC. */
  ahead: number;
  /** The language of the words, as formatters take it. */
  tag: string;
  /** The words around it, with places for {span} and {zone}. */
  words: string;
};

/** The same times by the reader's own clock, where a script can tell them. */
export const OwnTime = ({ start, end, ahead, tag, words }: Props) => (
  <time dateTime={start} hidden data-end={end ?? undefined} data-ahead={ahead} data-tag={tag} data-words={words} />
);
