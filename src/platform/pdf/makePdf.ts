import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type FontChoice, fontsFor, needsWide } from './fontsFor.ts';
import { isRightToLeft, mapTexts, printable, textsOf } from './printable.ts';

/** A document to draw: a typst template, and the data that it reads as JSON from `sys.inputs.data`. */
export interface Drawing {
  template: string;
  /** Texts are data to the template, never markup. Letters that no font has come out as U+FFFD. */
  data: Record<string, unknown>;
  /** SVG drawings, which the template finds under their names in `sys.inputs`. */
  pictures?: Record<string, string>;
  /** When the document was made, as it says itself; ms since 1970 UTC, whole seconds count. */
  at: number;
}

/** PDF/A-2a (ISO 19005-2): tagged, every font embedded, colours defined. `ua-1` (ISO 14289-1) checks accessibility. */
export type PdfStandard = 'a-2a' | 'ua-1';

/** Stands for a letter that no font has. */
export const REPLACEMENT = '\uFFFD';

/** How many compilations a result that nothing asks for stays in typst's cache. */
const CACHE_AGE = 5;

let latin: NodeCompiler | undefined;

/**
 * Draws a PDF. The same drawing gives the same bytes, whatever fonts the machine has. Beside its own data a template
 * finds `families` (fonts, in order of preference), the names of those texts of `data` that need the wide family
 * (`wide`) or run from right to left (`rightToLeft`), and how many letters could not be printed (`unprintable`).
 * @throws Error when the template is wrong, or does not meet the standard.
 */
export async function makePdf(
  { template, data, pictures, at }: Drawing,
  standard: PdfStandard = 'a-2a',
): Promise<Buffer> {
  const clean = mapTexts(data, printable);
  const texts = textsOf(clean);
  const fonts = await fontsFor(texts.join('\n'));
  const drawn = mapTexts(clean, (text) => replaced(text, fonts.missing));
  const named = (is: (text: string) => boolean) =>
    Object.entries(drawn).flatMap(([name, text]) => (typeof text === 'string' && is(text) ? [name] : []));
  const input = {
    ...drawn,
    families: fonts.families,
    wide: named(needsWide),
    rightToLeft: named(isRightToLeft),
    unprintable: texts.flatMap((it) => [...it]).filter((it) => fonts.missing.has(it)).length,
  };
  const compiler = compilerFor(fonts);
  const document = compiled(compiler, template, { ...pictures, data: JSON.stringify(input) });
  const pdf = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: Math.floor(at / 1000) });
  compiler.evictCache(CACHE_AGE);
  return pdf;
}

function compiled(compiler: NodeCompiler, template: string, inputs: Record<string, string>): NodeTypstDocument {
  const result = compiler.compile({ mainFileContent: template, inputs });
  if (result.result) return result.result;
  const problems = result.takeDiagnostics()?.shortDiagnostics.map((it: { message: string }) => it.message) ?? [];
  throw new Error(`the template can't be set: ${problems.join('; ')}`);
}

const replaced = (text: string, missing: ReadonlySet<string>): string =>
  missing.size === 0 ? text : [...text].map((it) => (missing.has(it) ? REPLACEMENT : it)).join('');

/** Making a compiler takes 30 ms, so the one for texts without cut fonts is kept. */
function compilerFor({ files, families }: FontChoice): NodeCompiler {
  const make = () => NodeCompiler.create({ fontArgs: [{ fontBlobs: files }] });
  if (families.length > 2) return make();
  latin ??= make();
  return latin;
}
