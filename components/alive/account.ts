type Me = { kind: string; role?: string };

/** Who is reading; nobody where that cannot be told. The page itself is the same for everybody and reads no cookie. */
const whoReads = (): Promise<Me> =>
  fetch('/api/me').then(
    (answer) => (answer.ok ? answer.json() : { kind: 'anonymous' }),
    () => ({ kind: 'anonymous' }),
  );

/** Turns the ways in into ways to the workspace, and shows the ways to edit, for those who are signed in and may. */
export async function showReader(): Promise<void> {
  const { kind, role } = await whoReads();
  if (kind !== 'member') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-member-href]')) {
    link.href = link.dataset.memberHref ?? link.href;
    link.textContent = link.dataset.memberLabel ?? link.textContent;
  }
  if (role === 'reader') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-edit]')) link.hidden = false;
}
