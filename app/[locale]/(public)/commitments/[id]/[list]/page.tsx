import { discussedRoute } from '@/components/statements/discussed';

const route = discussedRoute('commitment');

export const generateMetadata = route.generateMetadata;
export default route.Page;
