import { z } from 'zod';
import { id, text } from './fields.ts';

/**
 * The phonemes of General British English as J. C. Wells, Longman Pronunciation Dictionary (2008), writes them, and no
 * other sign: so a Latin g or an American ɝ is found, and every term is written in one accent.
 */
const ipa = text.regex(
  /^[abdefhijklmnprstuvwzæðŋɑɒɔəɜɡɪʃʊʌʒθˈˌː ]+$/u,
  'must be IPA of British English without slashes, such as ˈfæʃə; write ɡ, ˈ and ː as IPA does',
);

/** `content/glossary/<id>.yaml`: a term of the field, and what it means here. */
export const termFile = z.strictObject({
  term: text.describe('As it is listed: lower case but for proper names and abbreviations.'),
  forms: z.array(text).default([]).describe('Plural, variants and abbreviations, as they stand in prose.'),
  pronunciation: z
    .strictObject({ ipa, say: text })
    .describe('General British English, in IPA, and respelt in plain letters with the stress in capitals: FASH-uh.'),
  definition: text.describe('One to three sentences, with inline Markdown.'),
  more: text.optional().describe('What else is worth knowing, in Markdown.'),
  seeAlso: z.array(id).default([]).describe('Ids of other terms.'),
  structure: id.optional().describe('The structure of the atlas that the term names.'),
  sources: z.array(text).default([]).describe('Keys of content/references.bib.'),
  everyday: z
    .boolean()
    .default(false)
    .describe('Whether the word is so common that a lesson may use it without introducing it.'),
});
