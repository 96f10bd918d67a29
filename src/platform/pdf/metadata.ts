import { type PdfParts, partsOf, pdfOf } from './parts.ts';

/** A schema of metadata that PDF/A does not know, described as it asks (ISO 19005-3, 6.6.2.3.3). */
export interface Schema {
  name: string;
  namespace: string;
  prefix: string;
  properties: readonly { name: string; type: 'Text' | 'Integer' | 'Date'; about: string; value: string }[];
}

/** Changes the metadata (XMP) of a PDF that was written by typst. @throws Error when it has none in plain text. */
export const withMetadata = (pdf: Buffer, change: (xmp: string) => string): Buffer => {
  const parts = partsOf(pdf);
  return pdfOf(changed(parts, metadataOf(parts), (object) => rewritten(object, change)));
};

const SCHEMAS = /<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s;
const DESCRIBING =
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"';

/**
 * Metadata whose descriptions of schemas come first, in a part of their own: some readers (PDFBox) know a schema only
 * from there on. @throws Error when it has none.
 */
export function schemasFirst(xmp: string): string {
  const [schemas] = SCHEMAS.exec(xmp) ?? [];
  if (!schemas) throw new Error('this metadata describes no schemas');
  const part = `<rdf:Description rdf:about="" ${DESCRIBING}>${schemas}</rdf:Description>`;
  return beforeOnly(xmp.replace(schemas, ''), '<rdf:Description rdf:about="" xmlns:dc=', part);
}

/** Metadata with what a schema says, and with its description. @throws Error when it describes none yet. */
export function withSchema(xmp: string, { name, namespace, prefix, properties }: Schema): string {
  const described = properties
    .map((it) =>
      resource(
        element('pdfaProperty:category', 'internal') +
          element('pdfaProperty:description', it.about) +
          element('pdfaProperty:name', it.name) +
          element('pdfaProperty:valueType', it.type),
      ),
    )
    .join('');
  const schema = resource(
    element('pdfaSchema:schema', name) +
      element('pdfaSchema:namespaceURI', namespace) +
      element('pdfaSchema:prefix', prefix) +
      `<pdfaSchema:property><rdf:Seq>${described}</rdf:Seq></pdfaSchema:property>`,
  );
  const values = properties.map((it) => element(`${prefix}:${it.name}`, it.value)).join('');
  const explained = beforeOnly(xmp, '</rdf:Bag></pdfaExtension:schemas>', schema);
  const block = `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${values}</rdf:Description>`;
  return beforeOnly(explained, '</rdf:RDF>', block);
}

/** The parts with one object's text changed. @throws Error when there is no such object. */
export function changed(parts: PdfParts, number: number, change: (object: string) => string): PdfParts {
  const object = parts.objects.get(number);
  if (!object) throw new Error(`this PDF has no object ${number}`);
  const text = Buffer.from(change(object.toString('latin1')), 'latin1');
  return { ...parts, objects: new Map(parts.objects).set(number, text) };
}

/** The number of the object that a text names, such as `/Root 38 0 R`. @throws Error when it names none. */
export function reference(text: string, key: string): number {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R`).exec(text) ?? [];
  if (!number) throw new Error(`this PDF names no /${key}`);
  return Number(number);
}

const metadataOf = ({ objects, trailer }: PdfParts): number =>
  reference(objects.get(reference(trailer, 'Root'))?.toString('latin1') ?? '', 'Metadata');

const STREAM =
  /^(\d+ 0 obj\n<<\n {2}\/Length )\d+(\n {2}\/Type \/Metadata\n {2}\/Subtype \/XML\n>>\nstream\n)([\s\S]*)(\nendstream\nendobj\n+)$/;

function rewritten(object: string, change: (xmp: string) => string): string {
  const [, before, after, bytes, end] = STREAM.exec(object) ?? [];
  if (bytes === undefined) throw new Error('the metadata of this PDF is not in plain text');
  const xmp = Buffer.from(change(Buffer.from(bytes, 'latin1').toString('utf8'))).toString('latin1');
  return `${before}${xmp.length}${after}${xmp}${end}`;
}

function beforeOnly(text: string, place: string, added: string): string {
  const at = text.indexOf(place);
  if (at === -1 || text.includes(place, at + 1)) throw new Error(`this metadata has not one ${place}`);
  return text.slice(0, at) + added + text.slice(at);
}

const resource = (content: string): string => `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`;

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
