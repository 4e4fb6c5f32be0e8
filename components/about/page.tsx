import { useTranslations } from 'next-intl';
import { JsonLd } from '@/components/record/json-ld';
import { Section } from '@/components/record/section';
import { LicenceName } from '@/components/site/licence';
import { ListHead } from '@/components/site/list-head';
import { isolated } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { Unknown } from '@/components/ui/unknown';
import { env } from '@/lib/env';
import { contentLicence } from '@/lib/licence';
import { paths } from '@/lib/paths';
import styles from './page.module.css';
import { RULES } from './rules';

/** What the record is, by which rules it is kept, how to cite it, who keeps it and where to report an error. */
export function AboutView() {
  const t = useTranslations('about');
  const data = useTranslations('data');
  const { NEXTAUTH_URL: site, PUBLISHER, CONTACT_EMAIL } = env();
  return (
    <article>
      <JsonLd
        thing={{
          '@type': 'AboutPage',
          name: t('title'),
          description: t('description'),
          url: `${site}${paths.about()}`,
        }}
      />
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      <Section id="rules" title={t('rules')}>
        <dl className={styles.rules}>
          {RULES.map((rule) => (
            <div key={rule}>
              <dt>{t(`rule${rule}`)}</dt>
              <dd>{t(`rule${rule}Text`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="cite" title={t('cite')}>
        <Prose>{t('citeText')}</Prose>
        <p className={styles.example}>{t('citeExample', { site })}</p>
      </Section>
      <Section id="corrections" title={t('corrections')}>
        <Prose>{t('correctionsText')}</Prose>
        <p className={styles.next}>
          <Link href={paths.corrections()}>{t('correctionsLink')}</Link>
        </p>
      </Section>
      <Section id="data" title={data('title')}>
        <Prose>{data('lead')}</Prose>
        <p className={styles.next}>
          <Link href={paths.download()}>{data('wholeLink')}</Link>
        </p>
        <p>{contentLicence() ? data.rich('licenceText', { licence: () => <LicenceName /> }) : data('licenceNone')}</p>
      </Section>
      <Section id="publisher" title={t('publisher')}>
        <p>
          {PUBLISHER ? (
            t.rich('publisherText', { publisher: PUBLISHER, ...isolated })
          ) : (
            <Unknown>{t('publisherNone')}</Unknown>
          )}
        </p>
        <p className={styles.next}>
          {CONTACT_EMAIL ? (
            t.rich('contactText', {
              address: () => <a href={paths.mail(CONTACT_EMAIL, t('contactSubject'), '')}>{CONTACT_EMAIL}</a>,
            })
          ) : (
            <Unknown>{t('contactNone')}</Unknown>
          )}
        </p>
      </Section>
      <Section id="demonstration" title={t('demonstration')}>
        <Prose>{t('demonstrationText')}</Prose>
      </Section>
      <Section id="boundaries" title={t('boundaries')}>
        <Prose>{t('boundariesText')}</Prose>
      </Section>
    </article>
  );
}
