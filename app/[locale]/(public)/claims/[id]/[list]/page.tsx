import { discussedRoute } from '@/components/statements/discussed';

const route = discussedRoute('claim');

export const generateMetadata = route.generateMetadata;
export default route.Page;
