import { isCountry } from '../country';
import { type Fields, NOUN_NAMES } from '../field';
import { isUuid } from '../names';
import { storeOf } from '../nouns';
import { isRegion } from '../regions';
import { type Chosen, FACETS, type Facet, isOfRecords } from './facets';

const optionsOf = (facet: Facet, fields: Fields): string[] =>
  Object.values(fields).flatMap((field) => [
    ...(field.facet === facet ? (field.options ?? []).map((option) => `${field.list}.${option}`) : []),
    ...optionsOf(facet, field.item ?? {}),
  ]);
const isOption = (facet: Facet) => {
  const options = new Set(NOUN_NAMES.flatMap((noun) => optionsOf(facet, storeOf(noun).noun.fields)));
  return (given: string) => options.has(given);
};

const IS_VALUE: Record<Facet, (given: string) => boolean> = {
  noun: (given) => NOUN_NAMES.some((noun) => noun === given),
  year: (given) => /^\d{4}$/.test(given),
  country: isCountry,
  region: isRegion,
  series: isUuid,
  topic: isUuid,
  organization: isUuid,
  person: isUuid,
  model: isUuid,
  kind: isOption('kind'),
  status: isOption('status'),
  design: (given) => given !== '' && given.length <= 300,
  language: (given) => /^[a-z]{2,3}$/.test(given),
};

/** What of an address is a value of a facet; anything else counts as if it were not there. */
export const chosenOf = (asked: Chosen): Chosen =>
  Object.fromEntries(
    FACETS.flatMap((facet) => {
      const given = isOfRecords(facet) ? asked[facet]?.toLowerCase() : asked[facet];
      return given !== undefined && IS_VALUE[facet](given) ? [[facet, given]] : [];
    }),
  );
