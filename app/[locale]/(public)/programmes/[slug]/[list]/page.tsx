import { subjectRoute } from '@/components/statements/said-about';

const route = subjectRoute('programme');

export const generateMetadata = route.generateMetadata;
export default route.Page;
