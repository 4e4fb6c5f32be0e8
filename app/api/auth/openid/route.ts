import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieName, cookieOptions } from '@/lib/cookies';
import { paths, safePath } from '@/lib/paths';
import { clientAddress } from '@/lib/request';
import { mayTryOpenId } from '@/lib/sign-in/limits';
import { beginOpenId, OPENID_SECONDS } from '@/lib/sign-in/openid';

/** Sends the person to the OpenID provider. A link, not a form: the policy lets forms lead to this site only. */
export async function GET(request: Request): Promise<never> {
  const next = safePath(new URL(request.url).searchParams.get('next')) ?? paths.workspace();
  if (!(await mayTryOpenId(clientAddress()))) redirect(paths.signIn(next, 'busy'));
  const begun = await beginOpenId(next);
  if (!begun) redirect(paths.signIn(next, 'unavailable'));
  (await cookies()).set(cookieName('openid'), begun.sealed, { ...cookieOptions(), maxAge: OPENID_SECONDS });
  redirect(begun.address);
}
