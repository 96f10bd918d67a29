import { changed, reference, type Schema, schemasFirst, withMetadata, withSchema } from './metadata.ts';
import { partsOf, pdfOf } from './parts.ts';

/** The claim of PDF/UA-1 (ISO 14289-1, clause 5), as a file that is PDF/A as well must make it. */
const UNIVERSAL_ACCESS: Schema = {
  name: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [{ name: 'part', type: 'Integer', about: 'Part of ISO 14289 to which the file conforms', value: '1' }],
};

/**
 * A PDF/A file that says of itself that it is PDF/UA-1 as well, and shows its title in place of its file's name, as
 * that asks (7.1). Typst checks one standard at a time: whether the drawing is accessible is found out by making it
 * with `ua-1`.
 */
export function claimAccessible(pdf: Buffer): Buffer {
  const parts = partsOf(pdf);
  const titled = changed(parts, reference(parts.trailer, 'Root'), (catalog) =>
    catalog.replace('/ViewerPreferences <<\n', '/ViewerPreferences <<\n    /DisplayDocTitle true\n'),
  );
  return withMetadata(pdfOf(titled), (xmp) => withSchema(schemasFirst(xmp), UNIVERSAL_ACCESS));
}
