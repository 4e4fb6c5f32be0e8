import { z } from 'zod';
import { NOUN_NAMES, requiredLine } from '../field';
import { paths } from '../paths';
import { lengthFault } from '../sign-in/strength';
import { ROLES } from '../viewer';

/** An address for signing in: compared and kept in lower case. */
const email = z
  .string('required')
  .trim()
  .toLowerCase()
  .min(1, { error: 'required', abort: true })
  .max(254, 'too_long')
  .pipe(z.email('bad_email'));
const name = requiredLine({ max: 120 }).schema;
/** A password as typed. What a new one has to be is asked only where one is set. */
const password = z
  .string('required')
  .min(1, { error: 'required', abort: true })
  .max(1024, 'too_long')
  .refine((value) => value.isWellFormed(), 'unprintable');
/** A new password. Whether it is strong enough the command asks, which knows the words that are the member's own. */
const newPassword = password.superRefine((value, context) => {
  const fault = lengthFault(value);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});
const role = z.enum(ROLES, 'bad_choice');
const id = z.uuid('bad_reference');

export const SignIn = z.strictObject({ email, password, next: z.string().max(2000).optional() });
export const FirstAdministrator = z.strictObject({ name, email, password: newPassword });
export const Acceptance = z.strictObject({ name: name.optional(), password: newPassword });
export const Invite = z.strictObject({ email, role });
export const RoleChange = z.strictObject({ id, role });
export const MemberChoice = z.strictObject({ id });
export const SessionChoice = z.strictObject({ id });
export const NameChange = z.strictObject({ name });
export const Standing = z.strictObject({ id, disabled: z.stringbool('bad_choice') });
export const PasswordChange = z.strictObject({ current: password, password: newPassword });
/** What an OpenID provider says of a person, as far as it can be used; an address or a name that cannot is left out. */
export const Known = z.object({
  issuer: z.string().max(2000),
  /** OpenID Connect Core (2): at most 255 ASCII characters. */
  subject: z.string().regex(/^[\x20-\x7e]{1,255}$/),
  email: email.optional().catch(undefined),
  emailVerified: z.boolean(),
  name: name.optional().catch(undefined),
});
export const Nothing = z.strictObject({});
/** Where answers stand: searches of either side, and the lists of the desk. */
const isAnswer = (path: string) => {
  const [place = ''] = path.split('?');
  return [paths.search(), paths.memberSearch(), ...NOUN_NAMES.map((noun) => paths.records(noun))].includes(place);
};
export const SearchToSave = z.strictObject({
  name: requiredLine({ max: 120 }).schema,
  path: z.string('required').max(2000, 'too_long').refine(isAnswer, 'bad_reference'),
});
export const SearchChoice = z.strictObject({ id });
