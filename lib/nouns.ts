import { claims } from './claims/commands';
import { commitments } from './commitments/commands';
import { conditions } from './conditions/commands';
import { evidenceItems } from './evidence/commands';
import { type Fields, NOUN_NAMES, type NounName } from './field';
import type { RecordStore } from './history/store';
import { meetings } from './meetings/commands';
import { models } from './models/commands';
import { organizations } from './organizations/commands';
import { people } from './people/commands';
import { pillars } from './pillars/commands';
import { presentations } from './presentations/commands';
import { programmes } from './programmes/commands';
import { seriesStore } from './series/commands';
import { sessions } from './sessions/commands';
import { sources } from './sources/commands';
import { takeaways } from './takeaways/commands';
import { topicTerms } from './topics/commands';

/** Every noun's store under the noun's name: what crafts and workflows are handed when they serve any noun. */
export const stores = {
  meeting: meetings,
  session: sessions,
  presentation: presentations,
  model: models,
  pillar: pillars,
  condition: conditions,
  programme: programmes,
  takeaway: takeaways,
  claim: claims,
  evidence: evidenceItems,
  commitment: commitments,
  source: sources,
  organization: organizations,
  person: people,
  series: seriesStore,
  topic: topicTerms,
} satisfies Record<NounName, unknown>;

/** The store of a noun whose name is known only at run time. Its values are checked by the noun's own schema. */
export const storeOf = (noun: NounName): RecordStore => stores[noun] as unknown as RecordStore;

/** The nouns to whose records these fields point, those of lists included. */
const pointedTo = (fields: Fields): NounName[] =>
  Object.values(fields).flatMap(({ noun, item }) => [...(noun ? [noun] : []), ...(item ? pointedTo(item) : [])]);

/** Every noun after those that its records refer to: what is written, planted, published and locked goes in this order. */
export const BY_REFERENCE: readonly NounName[] = inOrder(NOUN_NAMES, []);

function inOrder(left: readonly NounName[], placed: readonly NounName[]): NounName[] {
  const free = left.filter((noun) =>
    pointedTo(stores[noun].noun.fields).every((other) => other === noun || placed.includes(other)),
  );
  if (free.length === 0 && left.length > 0) throw new Error(`${left.join(', ')} refer to each other in a circle`);
  return free.length === 0
    ? [...placed]
    : inOrder(
        left.filter((noun) => !free.includes(noun)),
        [...placed, ...free],
      );
}
