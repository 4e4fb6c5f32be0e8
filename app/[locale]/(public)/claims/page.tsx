import { indexRoute } from '@/components/record/noun-index';

const route = indexRoute('claim');

export const generateMetadata = route.generateMetadata;
export default route.Page;
