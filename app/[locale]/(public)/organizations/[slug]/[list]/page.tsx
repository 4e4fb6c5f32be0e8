import { actorRoute } from '@/components/actors/actor-list';

const route = actorRoute('organization');

export const generateMetadata = route.generateMetadata;
export default route.Page;
