import { worldOutline } from '@/components/charts/world';

/** The outline of the world under the map of meeting places. It holds nothing of the record and may be kept. */
export function GET(): Response {
  return new Response(worldOutline(), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=604800' },
  });
}
