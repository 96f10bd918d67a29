import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontsFor } from './fontsFor.ts';
import { mapTexts, pathsOf, printable } from './printable.ts';

/**
 * Draws a typst template as an SVG drawing whose letters are outlines: it needs no font where it is shown. The template
 * finds its data as JSON in `sys.inputs.data`, with `families`, the fonts in order of preference. Letters that no font
 * has come out as U+FFFD.
 * @throws Error when the template is wrong.
 */
export async function makeSvg(template: string, data: Record<string, unknown>): Promise<string> {
  const clean = mapTexts(data, printable);
  const { files, families, missing } = await fontsFor(
    pathsOf(clean)
      .map(([, text]) => text)
      .join('\n'),
  );
  const drawn = mapTexts(clean, (text) => [...text].map((it) => (missing.has(it) ? '\uFFFD' : it)).join(''));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: files }] });
  const inputs = { data: JSON.stringify({ ...drawn, families }) };
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  if (compiled.result) return compiler.plainSvg(compiled.result);
  const problems = compiled.takeDiagnostics()?.shortDiagnostics.map((it: { message: string }) => it.message) ?? [];
  throw new Error(`the template can't be set: ${problems.join('; ')}`);
}
