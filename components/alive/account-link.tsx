type Place = { href: string; label: string };

/** The way in for a visitor; for a signed-in reader the way to the workspace. */
export const AccountLink = ({ signIn, workspace }: { signIn: Place; workspace: Place }) => (
  <a href={signIn.href} data-member-href={workspace.href} data-member-label={workspace.label}>
    {signIn.label}
  </a>
);

/** A way to edit the record, shown to those whose role lets them. */
export const EditLink = ({ href, label }: Place) => (
  <a href={href} hidden data-edit>
    {label}
  </a>
);
