import { HomeView } from '@/components/meetings/home';
import { publicLatest, publicTimeline } from '@/lib/meetings/queries/list';

const LATEST = 6;

export default async function Home() {
  const [meetings, latest] = await Promise.all([publicTimeline(), publicLatest(LATEST)]);
  return <HomeView meetings={meetings} latest={latest} />;
}
