import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { listRoute } from '@/components/record/list-route';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { WholeList } from '@/components/record/whole-list';
import { citationsInOrder, StatementList } from '@/components/statements/list';
import { SaidAboutView } from '@/components/statements/said-about';
import { Unknown } from '@/components/ui/unknown';
import {
  ACTOR_LISTS,
  type Actor,
  type ActorList,
  type ActorListPage,
  BODY_LISTS,
  publicActorList,
} from '@/lib/public/actor-lists';
import { publicSaidAbout, type SaidAboutPage } from '@/lib/public/said-about';
import { MeetingsWithRoles } from './took-part';

/** The words over each list, as the page of the body or person has them. */
const TITLES = { meetings: 'meetings', statements: 'attributed' } as const satisfies Record<ActorList, string>;

function ActorListView({ list, page }: { list: ActorList; page: ActorListPage }) {
  const t = useTranslations('actor');
  const { actor, participations, attributions } = page;
  const numbers = numberSources(citationsInOrder(attributions));
  const rows =
    list === 'meetings' ? (
      <MeetingsWithRoles participations={participations} named />
    ) : (
      <StatementList statements={attributions} numbers={numbers} />
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
    lists: noun === 'organization' ? BODY_LISTS : ACTOR_LISTS,
    read: (slug, list: (typeof BODY_LISTS)[number], place): Promise<ActorListPage | SaidAboutPage | null> =>
      list === 'about' ? publicSaidAbout('organization', slug, place) : publicActorList(noun, slug, list, place),
    titleOf: async (list) =>
      list === 'about'
        ? (await getTranslations('record'))('saidAbout')
        : (await getTranslations('actor'))(TITLES[list]),
    nameOf: (page) => ('subject' in page ? page.subject : page.actor).name,
    View: ({ list, page }) => {
      if ('subject' in page) return <SaidAboutView page={page} />;
      return list === 'about' ? null : <ActorListView list={list} page={page} />;
    },
  });
