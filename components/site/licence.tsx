import { useTranslations } from 'next-intl';
import { own } from '@/components/ui/isolated';
import { contentLicence } from '@/lib/licence';

/** The licence of the content by its name, leading to its text. */
export function LicenceName() {
  const licence = contentLicence();
  if (!licence) return null;
  return licence.url ? (
    <a href={licence.url} rel="license">
      {own(licence.name)}
    </a>
  ) : (
    own(licence.name)
  );
}

/** Under which licence the content may be used again, in a line on every public page. */
export function LicenceLine() {
  const t = useTranslations('data');
  return contentLicence() ? t.rich('footerLicence', { licence: () => <LicenceName /> }) : t('footerLicenceNone');
}
