import { cookies } from 'next/headers';
import { parse } from '@/lib/action';
import { authHandler } from '@/lib/auth';
import { cookieName } from '@/lib/cookies';
import { clientAddress } from '@/lib/request';
import { authenticate } from '@/lib/users/queries';
import { SignIn } from '@/lib/users/schema';

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: Request, context: Context): Promise<Response> =>
  authHandler(async (email, password) => {
    const given = parse(SignIn, { email, password });
    if (!given.ok) return null;
    const device = (await cookies()).get(cookieName('device'))?.value;
    const outcome = await authenticate({ ...given.value, address: clientAddress(), device });
    return outcome.ok ? outcome.value : null;
  })(request, context);

export { handle as GET, handle as POST };
