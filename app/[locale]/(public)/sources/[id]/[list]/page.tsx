import { sourceRoute } from '@/components/sources/list-page';

export const generateMetadata = sourceRoute.generateMetadata;
export default sourceRoute.Page;
