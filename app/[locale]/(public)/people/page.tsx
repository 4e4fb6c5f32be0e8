import { indexRoute } from '@/components/record/noun-index';

const route = indexRoute('person');

export const generateMetadata = route.generateMetadata;
export default route.Page;
