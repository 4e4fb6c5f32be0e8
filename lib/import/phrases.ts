import type { TextDocument } from './document';
import type { Word } from './words';

const CONNECTOR = /^(?:of|for|and|on|the|against|to|de|del|la|et|des|du|al|bin|ibn)$/;
const LEADING =
  /^(?:The|A|An|In|On|At|By|For|From|To|With|Of|And|But|Or|As|Its|Their|This|That|These|Those|Such|Our|His|Her|Under|After|Before|During|Since|When|While|Through|Both|Other|According|However|Former|Also|Among|Between|Following|Speaking|Writing|Quoting|Citing|Representing|Addressing|Joining|Opening|Closing|Presenting|Recalling|Noting|Having|Recogni[sz]ing|Welcoming|Emphasi[sz]ing|Considering|Reaffirming|Stressing|Acknowledging|Bearing|Taking|Expressing|Commending|Underlining|Today|Yesterday|Working|Representatives|Officials|Members|Participants|Experts|Delegates)$/;
const WEEKDAY = /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const TRAILING =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Dr|Mr|Mrs|Ms|Prof|Amb|\d+)$/;

/** Whose body it is, as a part of its name: 'Public Prosecutor's Office'. */
const OWNERS =
  /^(?:Attorney|Children|Farmers|General|Governor|Men|Mothers|Ombudsman|People|Prosecutor|Teachers|Veterans|Victims|Women|Workers|Youth)$/;
/** No name, nor a list of names without a comma, has more words than this; a longer run is cut, so that each costs the same at most. */
const MOST_WORDS = 100;

/** Runs of capitalised words, joined by words such as 'of' and 'for', that may hold a name. Linear in the number of words. */
export function capitalPhrases({ words, plain }: TextDocument): Word[][] {
  const phrases: Word[][] = [];
  let current: Word[] = [];
  const close = () => {
    const kept = dropConnectors(current);
    if (kept.length > 0) phrases.push(kept);
    current = [];
  };
  for (const word of words) {
    const last = current.at(-1);
    const gap = last ? plain.slice(last.end, word.start) : '';
    const joined =
      gap === ' ' ||
      (gap === "'s " && OWNERS.test(last?.text ?? '')) ||
      gap === "' " ||
      gap === ' & ' ||
      (gap === '. ' && isShort(last, word));
    const article = /^an?$/.test(word.text) && last?.capital && current.some((one) => one.text === 'to');
    const accepts = article || word.capital || /^\d+$/.test(word.text) || CONNECTOR.test(word.text);
    if (last && (!joined || !accepts || current.length === MOST_WORDS)) close();
    if (word.capital || (current.length > 0 && accepts)) current.push(word);
  }
  close();
  return phrases;
}

/** 'Hillside-U.S. Group': the point belongs to the word before it, and ends no sentence. */
const isShort = (last: Word | undefined, next: Word): boolean =>
  last !== undefined && /-\p{Lu}(?:\.\p{Lu})+$/u.test(last.text) && !LEADING.test(next.text);

function dropConnectors(words: Word[]): Word[] {
  let end = words.length;
  while (end > 0 && CONNECTOR.test(words[end - 1]?.text ?? '')) end -= 1;
  return words.slice(0, end);
}

/** Drops sentence openers such as 'The' before a name, and day and month names after it. */
export function trimPhrase(words: readonly Word[]): Word[] {
  let start = 0;
  const isDay = (index: number) =>
    WEEKDAY.test(words[index]?.text ?? '') ||
    (MONTH.test(words[index]?.text ?? '') && /^(?:\d+|the)$/.test(words[index + 1]?.text ?? ''));
  while (start < words.length && (LEADING.test(words[start]?.text ?? '') || !words[start]?.capital || isDay(start)))
    start += 1;
  let end = words.length;
  while (end > start && (TRAILING.test(words[end - 1]?.text ?? '') || CONNECTOR.test(words[end - 1]?.text ?? '')))
    end -= 1;
  return words.slice(start, end);
}

/** Cuts 'X and Y' in two where both are whole names by themselves, and always before 'and the'. */
export function splitAtAnd(words: Word[], isComplete: (words: readonly Word[]) => boolean): Word[][] {
  const parts: Word[][] = [];
  let start = 0;
  words.forEach((word, index) => {
    if (word.text !== 'and') return;
    const left = trimPhrase(words.slice(start, index));
    const right = trimPhrase(words.slice(index + 1));
    const article = words[index + 1]?.text === 'the';
    if (!article && !(isComplete(left) && isComplete(right))) return;
    parts.push(words.slice(start, index));
    start = index + 1;
  });
  parts.push(words.slice(start));
  return parts;
}
