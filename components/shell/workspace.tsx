import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from '@/components/site/mark';
import { Button } from '@/components/ui/button';
import { FocusKeeper } from '@/components/ui/focus-keeper';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { ScriptGate } from '@/components/ui/script-gate';
import { NOUN_NAMES } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { LEAST_ROLE, mayCreate } from '@/lib/policy';
import { signOut } from '@/lib/users/actions';
import { mayOnUsers } from '@/lib/users/policy';
import { isAtLeast, type Member } from '@/lib/viewer';
import frame from './frame.module.css';
import { PaletteDoor } from './palette-door';
import { PlaceLinks } from './place-links';
import styles from './workspace.module.css';

type Props = {
  member: Member;
  /** How many proposals wait for this member's review. */
  proposals: number;
  children: ReactNode;
};

/** The frame of the members' side: where one is, where one can go, who one is. */
export function WorkspaceFrame({ member, proposals, children }: Props) {
  const t = useTranslations('workspace');
  const site = useTranslations('site');
  const roles = useTranslations('roles');
  const kinds = useTranslations('nouns');
  const { palette, nouns, status } = useMessages();
  const locale = useLocale();
  const places = [
    { href: paths.workspace(), label: t('start') },
    ...(mayCreate(member) ? [{ href: paths.import(), label: t('import') }] : []),
    ...(isAtLeast(member, LEAST_ROLE.propose)
      ? [{ href: paths.proposals(), label: t('proposals', { count: proposals }) }]
      : []),
    { href: paths.memberSearch(), label: t('search') },
    { href: paths.records('meeting'), label: t('meetings') },
    { href: paths.records('model'), label: t('models') },
    { href: paths.records('takeaway'), label: t('takeaways') },
    { href: paths.records('claim'), label: t('claims') },
    { href: paths.records('source'), label: t('sources') },
    { href: paths.records('organization'), label: t('organizations') },
    { href: paths.records('person'), label: t('people') },
    { href: paths.duplicates(), label: t('duplicates') },
    ...(mayOnUsers(member, 'list_members') ? [{ href: paths.members(), label: t('members') }] : []),
  ];
  const everywhere = [
    ...places.filter(({ href }) => !NOUN_NAMES.some((noun) => paths.records(noun) === href)),
    ...NOUN_NAMES.map((noun) => ({ href: paths.records(noun), label: kinds(`${noun}.many`) })),
    { href: paths.profile(), label: t('profile') },
    { href: paths.home(), label: t('publicSide') },
  ];
  const news = mayCreate(member)
    ? NOUN_NAMES.map((noun) => ({ href: paths.newRecord(noun), label: kinds(`${noun}.new`) }))
    : [];
  return (
    <div className={styles.frame}>
      <FocusKeeper />
      {/* React Aria adds a style sheet of its own, which the policy refuses, unless this is there; base.css holds its rule. */}
      <span id="react-aria-pressable-style" hidden />
      <a className={frame.skip} href="#content">
        {site('skip')}
      </a>
      <header className={styles.header} data-screen-only>
        <Link href={paths.home()} className={styles.name}>
          <Mark className={styles.mark} />
          {site('name')}
        </Link>
        <div className={styles.account}>
          <NextIntlClientProvider messages={{ palette, nouns, status }}>
            <ScriptGate>
              <PaletteDoor memberId={member.id} places={everywhere} news={news} />
            </ScriptGate>
          </NextIntlClientProvider>
          <Link href={paths.profile()}>
            <span className={styles.member}>{member.name}</span>
            <span className={styles.role}>{roles(member.role)}</span>
          </Link>
          <form action={signOut}>
            <Button type="submit" variant="quiet" size="small">
              {t('signOut')}
            </Button>
          </form>
        </div>
      </header>
      <nav className={styles.places} aria-label={t('places')} data-screen-only>
        <PlaceLinks
          places={places.map(({ href, label }) => ({ href: localPath(href, locale), label }))}
          root={localPath(paths.workspace(), locale)}
          menu={site('menu')}
        />
      </nav>
      <main id="content" tabIndex={-1} className={`${frame.main} ${styles.main}`}>
        <noscript className={styles.unscripted}>
          <Notice tone="danger" title={t('noScriptTitle')}>
            <p>{t('noScript')}</p>
          </Notice>
        </noscript>
        <ScriptGate>{children}</ScriptGate>
      </main>
    </div>
  );
}
