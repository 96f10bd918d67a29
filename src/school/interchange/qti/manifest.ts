import { drawingOf } from '../drawings.ts';
import { OWN_CATEGORY } from '../tags.ts';
import type { Source } from '../writeItems.ts';
import { element, XML_HEAD, xmlText } from '../xml/write.ts';
import { figureFile, identifierOf } from './frame.ts';

/** A file of a package. */
export interface PackageFile {
  name: string;
  text: string;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const LOM = { xmlns: 'http://ltsc.ieee.org/xsd/LOM' };

/** LOM's own words for how hard something is. */
export const LOM_DIFFICULTY: Readonly<Record<string, string>> = { easy: 'easy', medium: 'medium', hard: 'difficult' };

/** Where an item's document lies in a package. */
export const itemFile = ({ path, item }: Source): string => `items/${path}/${item.id}.xml`;
/** The figure of an item as a file of the package. */
export function figuresOf({ path, item, figure }: Source): PackageFile[] {
  const drawing =
    item.figure && 'figure' in item.figure && figure !== undefined ? drawingOf(item.figure.figure, figure) : undefined;
  return drawing ? [{ name: figureFile(path, drawing.name), text: drawing.svg }] : [];
}

const resourceOf = ({ path, item }: Source): string => `item-${path.replaceAll('/', '-')}-${item.id}`;
const testFile = (path: string): string => `tests/${path}.xml`;

/** What a package holds besides its items: a test for each quiz, and the list of everything. */
export function filesAround(sources: readonly Source[]): PackageFile[] {
  const quizzes = [...Map.groupBy(sources, (it) => it.path)];
  return [
    { name: 'imsmanifest.xml', text: manifest(sources, quizzes) },
    ...quizzes.map(([path, own]) => ({ name: testFile(path), text: test(path, own) })),
  ];
}

function manifest(sources: readonly Source[], quizzes: readonly [path: string, own: Source[]][]): string {
  const resources = [
    ...quizzes.map(([path, own]) =>
      resource(`test-${path.replaceAll('/', '-')}`, 'imsqti_test_xmlv3p0', testFile(path), [
        ...own.map((it) => element('dependency', { identifierref: resourceOf(it) })),
      ]),
    ),
    ...sources.map((it) => {
      const figures = figuresOf(it).map(({ name }) => element('file', { href: name }));
      return resource(resourceOf(it), 'imsqti_item_xmlv3p0', itemFile(it), figures, metadataOf(it));
    }),
  ];
  const namespaces = {
    xmlns: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    'xmlns:xsi': XSI,
    'xsi:schemaLocation':
      'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd http://ltsc.ieee.org/xsd/LOM https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd',
    identifier: OWN_CATEGORY,
  };
  const schema = [element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.1')];
  const parts = [element('metadata', {}, ...schema), element('organizations'), element('resources', {}, ...resources)];
  return `${XML_HEAD}${element('manifest', namespaces, ...parts)}\n`;
}

const resource = (identifier: string, type: string, href: string, more: readonly string[], metadata = ''): string =>
  `\n${element('resource', { identifier, type, href }, metadata, element('file', { href }), ...more)}`;

/** Tags, difficulty and objective of an item as learning object metadata (IEEE 1484.12.1). */
function metadataOf({ item: { tags = [], difficulty, objective } }: Source): string {
  const said = (text: string) => element('string', { language: 'x-none' }, xmlText(text));
  const term = (name: string, text: string) =>
    element(name, {}, element('source', {}, 'LOMv1.0'), element('value', {}, text));
  const parts = [
    tags.length > 0 ? element('general', {}, ...tags.map((it) => element('keyword', {}, said(it)))) : '',
    difficulty ? element('educational', {}, term('difficulty', LOM_DIFFICULTY[difficulty] ?? difficulty)) : '',
    objective
      ? element('classification', {}, term('purpose', 'educational objective'), element('keyword', {}, said(objective)))
      : '',
  ].join('');
  return parts === '' ? '' : element('metadata', {}, element('lom', LOM, parts));
}

/** A quiz as a test of one part, in the order of its file. */
function test(path: string, own: readonly Source[]): string {
  const up = '../'.repeat(path.split('/').length);
  const refs = own.map((it) =>
    element('qti-assessment-item-ref', { identifier: identifierOf(it.item.id), href: `${up}${itemFile(it)}` }),
  );
  const section = element(
    'qti-assessment-section',
    { identifier: 'section', title: path, visible: true },
    ...refs.map((it) => `\n${it}`),
  );
  const part = { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'simultaneous' };
  const attributes = { xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0', identifier: 'test', title: path };
  return `${XML_HEAD}${element('qti-assessment-test', attributes, element('qti-test-part', part, section))}\n`;
}
