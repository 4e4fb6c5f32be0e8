/*
 * A public page as it leaves: a document. React escapes every < in a text and in an attribute, so that what looks like a tag here is one; data
 * for machines, which stand in scripts of their own type, write theirs as \u003c.
 */
const SCRIPT = /<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>.*?<\/script>/gs;
const FOR_SCRIPTS = /<link rel="(?:preload" as="script|modulepreload)"[^>]*>/g;
/** Where React goes on, and where one of its texts ends and the next begins. */
const MARKS = /<!--.*?-->/gs;
const EMPTY = /<div hidden=""><\/div>/g;
const NONCE = / nonce="[^"]*"/g;

/**
 * The page without Next's scripts and without the second copy of it that they would read: nobody changes it in the browser. What is alive on it
 * brings one module of ours, after the style sheets and the faces: a slow line paints first.
 */
export const documentOf = (html: string, modulePath: string): string =>
  html
    .replace(SCRIPT, '')
    .replace(FOR_SCRIPTS, '')
    .replace(MARKS, '')
    .replace(EMPTY, '')
    .replace(NONCE, '')
    .replace('</head>', `<script type="module" fetchpriority="low" src="${modulePath}"></script></head>`);
