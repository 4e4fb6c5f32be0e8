/** Where root's programs and data go when they lie in a folder that the database account cannot enter. */
export const sharedFolder = '/var/lib/plenary';
