/**
 * The words by which the rules know what a sentence speaks of, in one language. Each is the source of a pattern: words and word forms
 * between bars, without groups that capture. Case counts only where a word is written with a capital.
 */
export interface Vocabulary {
  /** What a meeting is called. */
  meeting: string;
  /** That a meeting happened or happens, before or after what it is called. */
  held: string;
  /** What leads to the place of a meeting, up to where the place begins; nothing more than its own words stand between. */
  placeBefore: string;
  /** What stands between the words of a name and is written small. */
  joins: string;
  /** Where the name of a meeting ends: the first words of whatever else a sentence says of it. */
  titleEnds: string;
  /** That a sentence speaks of another meeting than its own, or of what is still to come. */
  elsewhere: string;
  /** Those who speak at a meeting without a name. */
  sayers: string;
  /** That somebody found, stressed or recommended something. */
  findings: string;
  /** That somebody promised to do something, or was told to. */
  promises: string;
  /** That words in quotation marks are somebody's own. */
  says: string;
  /** What may stand between who speaks and the verb. */
  adverbs: string;
  /** Whether the verb stands before the one who speaks. */
  verbFirst: boolean;
  /** What leads to the day by which a promise is to be kept. */
  due: string;
  /** An office or a rank beside a name, the longest first. */
  offices: string;
  /** Titles of address that are no part of a name or an office. */
  honorifics: string;
  /** That the rule of attribution is Chatham House's, or that nobody may be quoted. */
  unattributed: string;
  /** That a meeting was closed. */
  closed: string;
  /** That whoever spoke may be quoted by name. */
  onTheRecord?: string;
  /** How it was attended: at a distance, both ways, in one room. */
  online?: string;
  hybrid?: string;
  inPerson?: string;
}
