import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { listRoute } from '@/components/record/list-route';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { WholeList } from '@/components/record/whole-list';
import { Unknown } from '@/components/ui/unknown';
import { ACTOR_LISTS, type Actor, type ActorList, type ActorListPage, publicActorList } from '@/lib/public/actor-lists';
import { AttributedStatements, citationsOfAttributed } from './attributed';
import { MeetingsWithRoles } from './took-part';

/** The words over each list, as the page of the body or person has them. */
const TITLES = { meetings: 'meetings', statements: 'attributed' } as const satisfies Record<ActorList, string>;

function ActorListView({ list, page }: { list: ActorList; page: ActorListPage }) {
  const t = useTranslations('actor');
  const { actor, participations, attributions } = page;
  const numbers = numberSources(citationsOfAttributed(attributions));
  const rows =
    list === 'meetings' ? (
      <MeetingsWithRoles participations={participations} named />
    ) : (
      <AttributedStatements attributions={attributions} numbers={numbers} />
    );
  const none = list === 'meetings' ? t('meetingsNone') : t('attributedNone');
  return (
    <article>
      <WholeList noun={actor.noun} of={actor} list={list} title={t(TITLES[list])} kind={list} page={page}>
        {participations.length + attributions.length > 0 ? rows : <Unknown>{none}</Unknown>}
      </WholeList>
      {attributions.length > 0 ? <SourceList numbers={numbers} /> : null}
    </article>
  );
}

/** The route of the lists of a body or a person. */
export const actorRoute = (noun: Actor) =>
  listRoute({
    of: noun,
    lists: ACTOR_LISTS,
    read: (slug, list: ActorList, place) => publicActorList(noun, slug, list, place),
    titleOf: async (list) => (await getTranslations('actor'))(TITLES[list]),
    nameOf: ({ actor }) => actor.name,
    View: ActorListView,
  });
