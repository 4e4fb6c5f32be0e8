import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import styles from './openid-offer.module.css';

type Props = {
  href: string;
  /** What people call the provider. */
  name: string;
  /** How the last try ended. */
  problem: 'refused' | 'failed' | 'unavailable' | 'busy' | undefined;
};

/** The way in through the OpenID provider, above the form for a password. */
export function OpenIdOffer({ href, name, problem }: Props) {
  const t = useTranslations('account.signIn.openId');
  return (
    <div className={styles.offer}>
      {problem ? <Notice tone="danger" role="alert" title={t(problem, { name })} /> : null}
      <LinkButton href={href}>{t('with', { name })}</LinkButton>
      <p className={styles.or}>{t('or')}</p>
    </div>
  );
}
