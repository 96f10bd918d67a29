import { html } from '../../../platform/html.ts';

/**
 * HTML with which somebody puts the badge of an award on their own site: a picture with a link, no script.
 * @param page full address of the share page. @param badge full address of the picture. @param alt its text.
 */
export const embedSnippet = (page: string, badge: string, alt: string): string =>
  html`<a href="${page}"><img src="${badge}" alt="${alt}" width="200" height="200"></a>`.text;
