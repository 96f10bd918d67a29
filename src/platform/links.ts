import { settings } from './settings.ts';

/** The full public address of a path of the school, for mail and paper. */
export const publicLink = (path: string): string => new URL(path, settings().SITE_URL).href;
