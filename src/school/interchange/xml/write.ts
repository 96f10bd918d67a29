import { escapeHtml } from '../../../platform/html.ts';

/** Control characters, most of which XML 1.0 has no way to write (its production 2, Char). */
const UNWRITABLE = /[[\p{Cc}--[\t\n\r]]\ufffe\uffff]/gv;

/** A text as XML content or as the value of a quoted attribute. What XML can't write at all is left out. */
export const xmlText = (text: string): string => escapeHtml(writable(text));

/** A text without what XML can't write: control characters, and halves of surrogate pairs. */
export const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '');

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element. @param content XML already, not text. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

/** Ends of lines and tabs would be read as spaces. */
const attribute = (text: string): string => xmlText(text).replace(/[\t\n\r]/g, (it) => `&#${it.charCodeAt(0)};`);

/** A text as it is, however many tags stand in it. */
export const cdata = (text: string): string => `<![CDATA[${writable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
