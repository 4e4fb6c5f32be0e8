import { useLocale, useTranslations } from 'next-intl';
import { Attribution } from '@/components/record/attribution';
import { AlsoCalled } from '@/components/record/head';
import { Meta } from '@/components/record/meta';
import { Row } from '@/components/record/row';
import { Said } from '@/components/record/said';
import { Statements } from '@/components/record/section';
import type { SourceNumbers } from '@/components/record/sources-of-page';
import { meetingsOf } from '@/components/schedule/in-time';
import { Link } from '@/components/ui/link';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import { countryName } from '@/lib/names';
import type { MeetingBrief } from '@/lib/parts/queries';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/time';
import { Apart } from './apart';
import { ModelPath } from './path';
import styles from './presented.module.css';

type Props = { meeting: Pick<MeetingParts, 'presentations'>; here: MeetingBrief; numbers: SourceNumbers };

/** The models presented at a meeting: pillars, attention and evidence apart, and each one's path through other meetings. */
export function ModelsPresented({ meeting, here, numbers }: Props) {
  const t = useTranslations('models');
  const words = useTranslations('meeting');
  const locale = useLocale();
  return (
    <Statements>
      {meeting.presentations.map((presentation) => {
        const { id, model, emphasis, citations } = presentation;
        // The path names the meetings at which a model was presented last; this one is on it in any case.
        const meetings = meetingsOf([...model.presentations, { meeting: here }]);
        return (
          <li key={id}>
            <Row citations={citations} said={[emphasis]} numbers={numbers}>
              <h3>
                <Link href={paths.model(model.slug)}>{model.name}</Link>
              </h3>
              <Meta>
                {model.countryCode ? <span>{countryName(model.countryCode, locale)}</span> : null}
                {model.sinceOn ? <span>{t('since', { date: formatDate(model.sinceOn, locale) })}</span> : null}
                {model.aliases.length > 0 ? (
                  <span>
                    <AlsoCalled aliases={model.aliases} />
                  </span>
                ) : null}
              </Meta>
              {emphasis ? (
                <div>
                  <p className={styles.label}>{words('emphasis')}</p>
                  <Said citations={citations} lang={presentation.language}>
                    {emphasis}
                  </Said>
                </div>
              ) : null}
              <Meta>
                <Attribution noun="presentation" said={presentation} on={here.startOn} />
              </Meta>
            </Row>
            <div className={styles.model}>
              {model.pillars.length > 0 ? (
                <div>
                  <p className={styles.label} id={`pillars-${id}`}>
                    {words('pillars')}
                  </p>
                  <ul className={styles.pillars} aria-labelledby={`pillars-${id}`}>
                    {model.pillars.map((pillar, position) => (
                      <li key={position}>
                        <bdi>{pillar.name}</bdi>
                      </li>
                    ))}
                  </ul>
                </div>
              ) : null}
              <Apart model={model} className={styles.apart} />
              {meetings.length > 1 ? (
                <ModelPath
                  meetings={meetings}
                  here={here.id}
                  count={model.presentedAt}
                  all={paths.modelPresentations(model.slug)}
                />
              ) : null}
            </div>
          </li>
        );
      })}
    </Statements>
  );
}
