import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Profile } from '@/components/account/profile';
import { currentSession, requireMember } from '@/lib/auth';
import { openIdName } from '@/lib/sign-in/openid';
import { ownSessions, ownWaysIn } from '@/lib/users/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') };
}

export default async function ProfilePage() {
  const member = await requireMember();
  const [session, sessions, ways] = await Promise.all([currentSession(), ownSessions(member), ownWaysIn(member)]);
  const provider = ways.openId ? openIdName() : null;
  return (
    <Profile
      member={member}
      sessions={sessions}
      currentId={session?.id ?? ''}
      hasPassword={ways.password}
      provider={provider}
    />
  );
}
