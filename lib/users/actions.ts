'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { memberAction, publicAction } from '../action';
import { noteRefusal } from '../audit';
import { currentSession, endSession, startSession } from '../auth';
import { cookieName, cookieOptions } from '../cookies';
import { env } from '../env';
import { failed, type Outcome } from '../errors';
import { formAction } from '../form-action';
import { paths, safePath } from '../paths';
import { clientAddress } from '../request';
import { noteAct } from '../response';
import { enter } from '../sign-in/enter';
import { formatInstant } from '../time';
import { acceptInvitation, createResetLink, invite, withdrawInvitation } from './commands/invitations';
import { changeRole, disableMember, enableMember } from './commands/members';
import { changeOwnName, changeOwnPassword } from './commands/own';
import { removeSearch, saveSearch } from './commands/searches';
import { endMemberSessions, endOtherSessions, endOwnSession } from './commands/sessions';
import { createFirstAdministrator } from './commands/set-up';
import type { SignedInMember } from './commands/shared';
import { USER_LEAST_ROLE } from './policy';
import { authenticate } from './queries';
import {
  Acceptance,
  FirstAdministrator,
  Invite,
  MemberChoice,
  NameChange,
  Nothing,
  PasswordChange,
  RoleChange,
  SearchChoice,
  SearchToSave,
  SessionChoice,
  SignIn,
  Standing,
} from './schema';

const linkToken = async () => (await cookies()).get(cookieName('link'))?.value ?? '';

async function enterByLink(outcome: Outcome<SignedInMember>): Promise<Outcome<never>> {
  if (!outcome.ok) {
    const spent =
      outcome.failure.kind === 'invalid' && outcome.failure.issues.some(({ code }) => code === 'link_invalid');
    if (spent) await noteRefusal({ action: 'user.link_refused', reason: 'link', from: clientAddress() });
    return outcome;
  }
  (await cookies()).set(cookieName('link'), '', { ...cookieOptions(), maxAge: 0 });
  return enter(outcome.value, paths.workspace());
}

/** The note under a form: its title, and for a new link the link to hand on and how long it works. */
async function note(
  key: 'changed' | 'invited' | 'resetMade' | 'sessionsEnded',
  link?: { token: string; email: string; expiresAt: Date },
) {
  const t = await getTranslations('members.done');
  if (!link) return { title: t(key) };
  const copy = new URL(paths.invitation(link.token), env().NEXTAUTH_URL).href;
  return {
    title: t(key),
    text: t('link', { email: link.email, until: formatInstant(link.expiresAt, await getLocale()) }),
    copy,
  };
}

const onMembers = <T>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok) revalidatePath('/[locale]/workspace/members', 'page');
  return outcome;
};

export const signIn = formAction(
  publicAction(SignIn, async ({ email, password, next }) => {
    const device = (await cookies()).get(cookieName('device'))?.value;
    const outcome = await authenticate({ email, password, address: clientAddress(), device });
    return outcome.ok ? enter(outcome.value, safePath(next) ?? paths.workspace()) : outcome;
  }),
);

export const setUp = formAction(
  publicAction(FirstAdministrator, async (input) =>
    enterByLink(await createFirstAdministrator(await linkToken(), input)),
  ),
);

export const accept = formAction(
  publicAction(Acceptance, async (input) => enterByLink(await acceptInvitation(await linkToken(), input))),
);

export async function signOut(): Promise<void> {
  noteAct();
  await endSession();
  redirect(paths.home());
}

const onProfile = <T>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok) revalidatePath('/[locale]/workspace/profile', 'page');
  return outcome;
};

export const endOne = formAction(
  memberAction(USER_LEAST_ROLE.end_own_sessions, SessionChoice, async (viewer, input) =>
    onProfile(await endOwnSession(viewer, input)),
  ),
);

export const endOthers = formAction(
  memberAction(USER_LEAST_ROLE.end_own_sessions, Nothing, async (viewer) => {
    const current = await currentSession();
    return current ? onProfile(await endOtherSessions(viewer, current.id)) : failed({ kind: 'signed_out' });
  }),
  async (count) => ({ title: (await getTranslations('profile.sessions'))('ended', { count }) }),
);

export const endSessionsOf = formAction(
  memberAction(USER_LEAST_ROLE.end_sessions, MemberChoice, endMemberSessions),
  () => note('sessionsEnded'),
);

const onStart = <T>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok) revalidatePath('/[locale]/workspace', 'page');
  return outcome;
};

export const keepSearch = formAction(
  memberAction(USER_LEAST_ROLE.keep_own_searches, SearchToSave, async (viewer, input) =>
    onStart(await saveSearch(viewer, input)),
  ),
  async () => ({ title: (await getTranslations('searches'))('saved') }),
);

export const dropSearch = formAction(
  memberAction(USER_LEAST_ROLE.keep_own_searches, SearchChoice, async (viewer, input) =>
    onStart(await removeSearch(viewer, input)),
  ),
);

export const rename = formAction(
  memberAction(USER_LEAST_ROLE.change_own_name, NameChange, async (viewer, input) =>
    onProfile(await changeOwnName(viewer, input)),
  ),
  async () => ({ title: (await getTranslations('profile'))('renamed') }),
);

export const changePassword = formAction(
  memberAction(USER_LEAST_ROLE.change_own_password, PasswordChange, async (viewer, input) => {
    const outcome = await changeOwnPassword(viewer, input);
    if (outcome.ok) await startSession(outcome.value);
    return outcome;
  }),
  async () => ({ title: (await getTranslations('profile'))('changed') }),
);

export const inviteMember = formAction(
  memberAction(USER_LEAST_ROLE.invite, Invite, async (viewer, input) => onMembers(await invite(viewer, input))),
  (link) => note('invited', link),
);

export const withdraw = formAction(
  memberAction(USER_LEAST_ROLE.invite, MemberChoice, async (viewer, input) =>
    onMembers(await withdrawInvitation(viewer, input)),
  ),
);

export const resetMember = formAction(
  memberAction(USER_LEAST_ROLE.reset_password, MemberChoice, createResetLink),
  (link) => note('resetMade', link),
);

export const setRole = formAction(
  memberAction(USER_LEAST_ROLE.change_role, RoleChange, async (viewer, input) =>
    onMembers(await changeRole(viewer, input)),
  ),
  () => note('changed'),
);

export const setDisabled = formAction(
  memberAction(USER_LEAST_ROLE.disable, Standing, async (viewer, { id, disabled }) =>
    onMembers(await (disabled ? disableMember : enableMember)(viewer, { id })),
  ),
  () => note('changed'),
);
