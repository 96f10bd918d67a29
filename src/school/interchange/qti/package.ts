import { posix } from 'node:path';
import { decode } from '../file/decode.ts';
import { plainName } from '../file/recognise.ts';
import { fieldsOfTags } from '../tags.ts';
import { type Common, type Draft, type Flaw, refuse } from '../types.ts';
import { childOf, type Element, elementsIn, textIn } from '../xml/node.ts';
import { parseXml } from '../xml/parse.ts';
import { openZip, type Package } from '../zip/read.ts';
import { LOM_DIFFICULTY } from './manifest.ts';
import { readQti } from './read.ts';

const MANIFEST = 'imsmanifest.xml';
/** Types of resources that are items, whatever their version, those of APIP too. */
const ITEM_TYPE = /^imsqti_(apip)?item(root)?_xmlv[23]p\d$/;

/** An item of a package, and what the package says about it. */
interface Listed {
  name: string;
  common: Common;
}

/** Reads a QTI package: each item that its list names. One that can't be read is refused, and the others are taken. */
export async function readPackage(bytes: Buffer): Promise<Draft[] | { flaw: Flaw }> {
  const opened = await openZip(bytes);
  if ('flaw' in opened) return opened;
  const listed = await itemsIn(opened);
  if ('flaw' in listed) return listed;
  const drafts: Draft[] = [];
  for (const item of listed) {
    if (!opened.names.includes(item.name)) {
      drafts.push(missing(item, { line: 1, wrong: 'the package does not hold the file', remedy: 'export it again' }));
      continue;
    }
    const read = await opened.read(item.name);
    if ('flaw' in read) return read;
    drafts.push(...readItem(item, read.bytes));
  }
  return drafts;
}

function readItem(item: Listed, bytes: Buffer): Draft[] {
  const decoded = decode(bytes);
  const drafts = 'flaw' in decoded ? decoded : readQti(decoded.text);
  if ('flaw' in drafts) return [missing(item, drafts.flaw)];
  return drafts.map((it) => ({ ...it, file: item.name, common: { ...it.common, ...item.common } }));
}

const missing = ({ name }: Listed, { line, wrong, remedy }: Flaw): Draft => ({
  line,
  file: name,
  name,
  common: {},
  losses: [],
  reading: refuse(wrong, remedy),
});

/** The items that the list of a package names, in its order. */
async function itemsIn(opened: Package): Promise<Listed[] | { flaw: Flaw }> {
  const manifest = opened.names.find((it) => posix.basename(it) === MANIFEST);
  if (manifest === undefined) return none('the zip file has no imsmanifest.xml, so that it is no QTI package');
  const read = await opened.read(manifest);
  if ('flaw' in read) return read;
  const decoded = decode(read.bytes);
  const parsed = 'flaw' in decoded ? decoded : parseXml(decoded.text);
  if ('flaw' in parsed) {
    const { line, wrong, remedy } = parsed.flaw;
    return { flaw: { line, wrong: `${MANIFEST}: ${wrong}`, remedy } };
  }
  const resources = elementsIn(parsed.root, (it) => plainName(it.name) === 'resource');
  const items = resources.filter((it) => ITEM_TYPE.test(it.attributes['type'] ?? ''));
  if (items.length > 0) return items.map((it) => listedIn(it, posix.dirname(manifest)));
  const isOld = resources.some((it) => /^imsqti_xmlv1/.test(it.attributes['type'] ?? ''));
  return isOld
    ? none('the package holds QTI 1.2, which is not taken', 'export it as QTI 2.1, or as Moodle XML')
    : none('the package names no items of QTI 2 or 3');
}

const none = (wrong: string, remedy = 'GIFT, Aiken, Moodle XML, and packages of QTI 2 or 3 are taken') => ({
  flaw: { line: 1, wrong, remedy },
});

function listedIn(resource: Element, folder: string): Listed {
  const file = elementsIn(resource, (it) => plainName(it.name) === 'file')[0];
  const href = resource.attributes['href'] ?? file?.attributes['href'] ?? '';
  return { name: posix.join(folder, unescaped(href)), common: commonIn(resource) };
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Tags, difficulty and objective as learning object metadata says them (IEEE 1484.12.1). */
function commonIn(resource: Element): Common {
  const named = (from: Element, name: string) => elementsIn(from, (it) => plainName(it.name) === name);
  const words = (from: Element) =>
    named(from, 'keyword').flatMap((it) => named(it, 'string').map((one) => textIn(one).trim()));
  const tags = named(resource, 'general').flatMap(words);
  const level = named(resource, 'difficulty').map((it) => textIn(childValue(it)).trim())[0];
  const [difficulty] = Object.entries(LOM_DIFFICULTY).find(([, word]) => word === level) ?? [];
  const aims = named(resource, 'classification').filter((it) =>
    /educational objective/.test(textIn(named(it, 'purpose')[0])),
  );
  const objective = aims.flatMap(words)[0];
  return { ...fieldsOfTags(tags), ...(difficulty && { difficulty }), ...(objective && { objective }) };
}

const childValue = (it: Element): Element | undefined =>
  it.children.filter((child) => typeof child !== 'string').find((child) => plainName(child.name) === 'value') ??
  childOf(it, 'value');
