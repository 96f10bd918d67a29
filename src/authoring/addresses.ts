/** Where the page as a phone has it is. */
export const PHONE = '/_authoring/phone';
/** Where one of the demo school is signed in. */
export const SIGN_IN = '/_authoring/sign-in';

/** A page in a frame as wide as a phone. */
export const phoneOf = (page: string): string => `${PHONE}?page=${encodeURIComponent(page)}`;

/** Signs one of the demo school in and leads back to a page. */
export const signInAs = (who: string, page: string): string => `${SIGN_IN}?who=${who}&next=${encodeURIComponent(page)}`;

/** COURSE or COURSE/MODULE/ACTIVITY, for the address of a page that an author's file makes; undefined for any other. */
export const pageAt = (pathname: string): string | undefined =>
  /^\/courses\/([a-z0-9-]+(?:\/[a-z0-9-]+\/[a-z0-9-]+)?)\/?$/.exec(pathname)?.[1];
