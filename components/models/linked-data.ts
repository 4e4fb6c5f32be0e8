import { meetingOf, placed, plainly, programmeOf } from '@/components/record/linked-data';
import { meetingsOf } from '@/components/schedule/in-time';
import type { Thing } from '@/lib/json-ld';
import type { PublicModel } from '@/lib/models/queries/page';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';

/** A model as schema.org's CreativeWork: where it is from, its programmes, where it was presented. */
export function approachOf(model: PublicModel, site: string, locale: string): Thing {
  return {
    '@type': 'CreativeWork',
    ...placed(site, model.id, paths.model(model.slug)),
    name: model.name,
    alternateName: model.aliases.map(({ name }) => name),
    abstract: plainly(model.summary),
    countryOfOrigin: model.countryCode
      ? { '@type': 'Country', name: countryName(model.countryCode, locale), identifier: model.countryCode }
      : undefined,
    hasPart: model.programmes.map((programme) => programmeOf(programme, site)),
    recordedAt: meetingsOf(model.presentations).map((meeting) => meetingOf(meeting, site)),
  };
}
