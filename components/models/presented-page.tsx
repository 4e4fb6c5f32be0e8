import { useTranslations } from 'next-intl';
import { Head } from '@/components/record/head';
import { Row } from '@/components/record/row';
import { Listing, Statements } from '@/components/record/section';
import { SourceList } from '@/components/record/source-list';
import { numberSources } from '@/components/record/sources-of-page';
import { FilterLinks } from '@/components/site/filter-links';
import { Pager } from '@/components/ui/pager';
import { Unknown } from '@/components/ui/unknown';
import { paths } from '@/lib/paths';
import type { PresentedPage } from '@/lib/public/presented';
import { Stop } from './path';

/** Where a model was presented, page by page, latest first, each meeting beside the passages that say so. */
export function PresentedView({ page: { model, meetings, newer, older } }: { page: PresentedPage }) {
  const t = useTranslations('models');
  const list = useTranslations('meetings');
  const numbers = numberSources(meetings.flatMap(({ citations }) => citations));
  return (
    <article>
      <Head
        parent={{ href: paths.model(model.slug), label: model.name }}
        kind={t('presentedNote')}
        title={t('presentedTitle')}
      />
      <FilterLinks noun="presentation" of={{ model: model.id }} />
      {meetings.length === 0 ? <Unknown>{t('presentedNone')}</Unknown> : null}
      <Listing title={t('allPresented', { name: model.name })}>
        <Statements>
          {meetings.map(({ meeting, citations }) => (
            <li key={meeting.id}>
              <Row citations={citations} numbers={numbers}>
                <Stop meeting={meeting} />
              </Row>
            </li>
          ))}
        </Statements>
      </Listing>
      <Pager
        label={list('pages')}
        newer={newer && paths.modelPresentations(model.slug, { newer })}
        older={older && paths.modelPresentations(model.slug, { older })}
        newerLabel={list('newer')}
        olderLabel={list('older')}
      />
      <SourceList numbers={numbers} />
    </article>
  );
}
