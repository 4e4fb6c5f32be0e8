/*
 * What is alive on public pages. They are documents: no framework comes with them, and all of them can be read and used without this module.
 * `server/pages/` bundles it and puts it into each page.
 */
import { showReader } from './account';
import { letCopy } from './copy';
import { tellOwnTimes } from './own-times';

letCopy();
tellOwnTimes();
void showReader();
