import { type Export, type Source, writeItems } from '../writeItems.ts';
import { zip } from '../zip/write.ts';
import { QTI } from './frame.ts';
import { figuresOf, filesAround, itemFile } from './manifest.ts';

/** Writes items as a QTI 3 package: a document each, and a test for each quiz. */
export async function writeQti(sources: readonly Source[]): Promise<{ bytes: Buffer; exports: Export[] }> {
  const { written, exports } = writeItems(sources, QTI);
  const items = written.map(({ source, text }) => ({ name: itemFile(source), text }));
  const figures = new Map(written.flatMap(({ source }) => figuresOf(source)).map((it) => [it.name, it]));
  return { bytes: await zip([...filesAround(written.map((it) => it.source)), ...items, ...figures.values()]), exports };
}
