import { inTransaction } from '@/lib/db';
import { orRollback } from '@/lib/errors';
import { BY_REFERENCE } from '@/lib/nouns';
import { aarhusModel } from './archive/aarhus';
import { aarhusMeetings } from './archive/aarhus-meetings';
import { abuja } from './archive/abuja-2024';
import { bodies } from './archive/bodies';
import { gctfExperts } from './archive/gctf-experts';
import { gctfLaunch } from './archive/gctf-launch';
import { gctfMemoranda } from './archive/gctf-memoranda';
import { gctfMinisters } from './archive/gctf-ministers';
import { gctfReturning } from './archive/gctf-returning';
import { kazakhstan } from './archive/kazakhstan';
import { kuwait } from './archive/kuwait-2024';
import { marrakechPlatform } from './archive/marrakech-platform';
import { moroccoAbroad } from './archive/morocco-abroad';
import { moroccoEvidence } from './archive/morocco-evidence';
import { moussalaha } from './archive/moussalaha';
import { moussalahaReleased } from './archive/moussalaha-released';
import { moussalahaSources } from './archive/moussalaha-sources';
import { osceConferences } from './archive/osce-conferences';
import { osceRomeVienna } from './archive/osce-rome-vienna';
import { internationalPeople } from './archive/people';
import { peopleOfStates } from './archive/people-of-states';
import { saudiModel } from './archive/saudi-counselling';
import { saudiPresented } from './archive/saudi-presented';
import { series } from './archive/series';
import { singapore } from './archive/singapore';
import { tashkent } from './archive/tashkent-2022';
import { vocabulary } from './archive/topics';
import { un2018 } from './archive/un-2018';
import { unWeeks } from './archive/un-weeks';
import { viennaDiscussions } from './archive/vienna-discussions';
import { viennaFighters } from './archive/vienna-fighters';
import { type Entry, idOf, plant } from './factories';

const entries: Entry[] = [
  ...vocabulary,
  ...series,
  ...viennaDiscussions,
  ...bodies,
  ...internationalPeople,
  ...peopleOfStates,
  ...un2018,
  ...viennaFighters,
  ...osceConferences,
  ...osceRomeVienna,
  ...unWeeks,
  ...abuja,
  ...gctfLaunch,
  ...gctfExperts,
  ...gctfReturning,
  ...gctfMinisters,
  ...gctfMemoranda,
  ...marrakechPlatform,
  ...kuwait,
  ...tashkent,
  ...saudiModel,
  ...saudiPresented,
  ...singapore,
  ...aarhusModel,
  ...aarhusMeetings,
  ...kazakhstan,
  ...moussalahaSources,
  ...moussalaha,
  ...moussalahaReleased,
  ...moroccoEvidence,
  ...moroccoAbroad,
];

const dates = new Map(
  entries.flatMap(({ noun, key, values }) =>
    noun === 'meeting' ? [[idOf(noun, key), String(values.startOn ?? '')]] : [],
  ),
);
/** When an entry's meeting was; empty where it has none or nobody reported it. */
const dateOf = ({ noun, key, values }: Entry): string =>
  dates.get(noun === 'meeting' ? idOf(noun, key) : String(values.meetingId ?? '')) ?? '';

/**
 * The whole demonstration archive, each entry after those that it refers to. Within a noun meetings and what was said there follow by date,
 * the rest in the order of the lists above.
 */
export const archive: Entry[] = entries.sort(
  (a, b) => BY_REFERENCE.indexOf(a.noun) - BY_REFERENCE.indexOf(b.noun) || dateOf(a).localeCompare(dateOf(b)),
);

/** So many entries at a time: a slow machine must not run into the time-out of one long transaction. */
const AT_ONCE = 100;

/**
 * Loads the demonstration archive; what is there already is left as it is, so a run that was cut short is finished by
 * the next. Returns how many records were new.
 */
export async function seed(): Promise<number> {
  let planted = 0;
  for (let start = 0; start < archive.length; start += AT_ONCE) {
    const some = archive.slice(start, start + AT_ONCE);
    planted += orRollback(await inTransaction((tx) => plant(tx, some, 'demonstration')));
  }
  return planted;
}
