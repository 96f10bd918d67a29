import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { claimAccessible } from './accessible.ts';
import { type FontChoice, fontsFor, needsWide } from './fontsFor.ts';
import { isRightToLeft, mapTexts, pathsOf, printable } from './printable.ts';

/** A document to draw: a typst template, and the data that it reads as JSON from `sys.inputs.data`. */
export interface Drawing {
  template: string;
  /** Texts are data to the template, never markup. Letters that no font has come out as U+FFFD. */
  data: Record<string, unknown>;
  /** SVG drawings, which the template finds under their names in `sys.inputs`. */
  pictures?: Record<string, string>;
  /** Files that the template attaches, as it finds them under their names in `sys.inputs`. */
  attached?: Record<string, string>;
  /** When the document was made, as it says itself; ms since 1970 UTC, whole seconds count. */
  at: number;
}

/**
 * PDF/A-2a or, where files are attached, PDF/A-3a (ISO 19005-2 and -3): tagged, every font embedded, colours defined.
 * `a-3a` claims PDF/UA-1 (ISO 14289-1) too, which `ua-1` checks.
 */
export type PdfStandard = 'a-2a' | 'a-3a' | 'ua-1';

/** Stands for a letter that no font has. */
export const REPLACEMENT = '\uFFFD';

/** How many compilations a result that nothing asks for stays in typst's cache. */
const CACHE_AGE = 5;

let latin: NodeCompiler | undefined;

/**
 * Draws a PDF. The same drawing gives the same bytes, whatever fonts the machine has. Beside its own data a template
 * finds `families` (fonts, in order of preference), the paths (such as `rows.0.title`) of those texts of `data` that
 * need the wide family (`wide`) or run from right to left (`rightToLeft`), and how many letters could not be printed
 * (`unprintable`).
 * @throws Error when the template is wrong, or does not meet the standard.
 */
export async function makePdf(
  { template, data, pictures, attached = {}, at }: Drawing,
  standard: PdfStandard = 'a-2a',
): Promise<Buffer> {
  // Typst ends the whole process over an empty file.
  if (Object.values(attached).includes('')) throw new Error('an attached file is empty');
  const clean = mapTexts(data, printable);
  const texts = pathsOf(clean).map(([, text]) => text);
  const fonts = await fontsFor(texts.join('\n'));
  const drawn = mapTexts(clean, (text) => replaced(text, fonts.missing));
  const named = (is: (text: string) => boolean) => pathsOf(drawn).flatMap(([path, text]) => (is(text) ? [path] : []));
  const input = {
    ...drawn,
    families: fonts.families,
    wide: named(needsWide),
    rightToLeft: named(isRightToLeft),
    unprintable: texts.flatMap((it) => [...it]).filter((it) => fonts.missing.has(it)).length,
  };
  const compiler = compilerFor(fonts);
  const document = compiled(compiler, template, { ...pictures, ...attached, data: JSON.stringify(input) });
  const pdf = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: Math.floor(at / 1000) });
  compiler.evictCache(CACHE_AGE);
  return standard === 'a-3a' ? claimAccessible(pdf) : pdf;
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
