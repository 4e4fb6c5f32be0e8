import { useTranslations } from 'next-intl';

export default function Home() {
  const t = useTranslations('site');
  return <h1>{t('description')}</h1>;
}
