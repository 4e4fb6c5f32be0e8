import { wholeAnswer, wholeHeaders } from '@/components/about/whole-answer';
import { clientAddress } from '@/lib/request';

export const dynamic = 'force-dynamic';

/** The whole public record as one file (JSON Lines), made while it is read. */
export const GET = (): Promise<Response> => wholeAnswer(clientAddress());

/** What the file is, without making it. */
export const HEAD = (): Response => new Response(null, { headers: wholeHeaders() });
