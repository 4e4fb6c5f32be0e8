'use client';

import { useEffect, useState } from 'react';

type Me = { kind: 'anonymous' } | { kind: 'member'; name: string; role: string };

let asked: Promise<Me> | undefined;

/**
 * Asks once per page who is reading; the page itself is the same for everybody and reads no cookie. An answer is not kept:
 * after signing in one comes to the next page without a reload.
 */
function whoReads(): Promise<Me> {
  asked ??= fetch('/api/me')
    .then((answer) => (answer.ok ? (answer.json() as Promise<Me>) : { kind: 'anonymous' as const }))
    .catch(() => ({ kind: 'anonymous' as const }))
    .finally(() => {
      asked = undefined;
    });
  return asked;
}

function useMember() {
  const [me, setMe] = useState<Me>({ kind: 'anonymous' });
  useEffect(() => {
    whoReads().then(setMe);
  }, []);
  return me.kind === 'member' ? me : undefined;
}

type Place = { href: string; label: string };

/** The way in for a visitor; for a signed-in reader the way to the workspace. */
export function AccountLink({ signIn, workspace }: { signIn: Place; workspace: Place }) {
  const { href, label } = useMember() ? workspace : signIn;
  return <a href={href}>{label}</a>;
}

/** A way to edit the record, for those whose role lets them. */
export function EditLink({ href, label }: Place) {
  const member = useMember();
  return member && member.role !== 'reader' ? <a href={href}>{label}</a> : null;
}
