import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { noteRefusal } from '@/lib/audit';
import { cookieName, cookieOptions } from '@/lib/cookies';
import { paths } from '@/lib/paths';
import { clientAddress } from '@/lib/request';
import { enter } from '@/lib/sign-in/enter';
import { mayTryOpenId } from '@/lib/sign-in/limits';
import { finishOpenId } from '@/lib/sign-in/openid';
import { enterByOpenId } from '@/lib/users/commands/openid';

/** Where the provider sends people back to. What this browser kept works for one answer, however that ends. */
export async function GET(request: Request): Promise<never> {
  const jar = await cookies();
  const sealed = jar.get(cookieName('openid'))?.value;
  jar.set(cookieName('openid'), '', { ...cookieOptions(), maxAge: 0 });
  const address = clientAddress();
  if (!(await mayTryOpenId(address))) redirect(paths.signIn(undefined, 'busy'));
  const ended = await finishOpenId(new URL(request.url).searchParams, sealed);
  if (ended.kind === 'failed') {
    await noteRefusal({ action: 'user.sign_in_failed', reason: 'openid', from: address });
  }
  if (ended.kind !== 'known') redirect(paths.signIn(ended.next, ended.kind));
  const outcome = await enterByOpenId(ended.claims, address);
  if (!outcome.ok) redirect(paths.signIn(ended.next, 'refused'));
  return enter(outcome.value, ended.next);
}
