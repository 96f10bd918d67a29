import type { Item } from '../../items/index.ts';
import type { Drawing } from '../drawings.ts';
import { OWN_CATEGORY, tagsOfFields } from '../tags.ts';
import type { Lose } from '../types.ts';
import { type Export, type Source, type Target, writeItems } from '../writeItems.ts';
import { cdata, element, XML_HEAD } from '../xml/write.ts';
import { field, html, htmlOf, type MoodleParts, NOTHING, plain } from './parts.ts';
import { WRITERS } from './writers.ts';

/** What stands in every question; it is worth its points, and further tries cost nothing. */
function frame(
  { item }: Source,
  { type, fields, text = '' }: MoodleParts,
  lose: Lose,
  drawing: Drawing | undefined,
): string {
  const tags = tagsOfFields(item).map((it) => element('tag', {}, plain(it)));
  const all = [
    element('name', {}, plain(item.id)),
    element(
      'questiontext',
      { format: 'html' },
      element('text', {}, cdata(htmlOf(item.stem, lose) + imageOf(item, drawing) + text)),
      drawing ? fileOf(drawing) : '',
    ),
    element('generalfeedback', { format: 'html' }, item.explanation ? html(item.explanation, lose) : NOTHING),
    field('defaultgrade', item.points),
    field('penalty', 0),
    field('hidden', 0),
    field('idnumber', item.id),
    fields.trimStart(),
    ...(tags.length > 0 ? [element('tags', {}, ...tags)] : []),
  ].filter((it) => it !== '');
  return `  ${element('question', { type }, ...all.map((it) => `\n    ${it}`), '\n  ')}\n`;
}

/** A drawing stands in the file of the questions, and is shown by a name that Moodle resolves. */
const fileOf = ({ name, svg }: Drawing): string =>
  element('file', { name, path: '/', encoding: 'base64' }, Buffer.from(svg).toString('base64'));

const imageOf = ({ figure }: Item, drawing: Drawing | undefined): string =>
  drawing
    ? element(
        'p',
        {},
        element('img', { src: `@@PLUGINFILE@@/${drawing.name}`, alt: figure?.alt, width: drawing.width }),
      )
    : '';

const MOODLE: Target<MoodleParts> = { name: 'Moodle XML', writers: WRITERS, hasPoints: true, hasDrawings: true, frame };

/** Writes items as Moodle XML, each quiz in a category of its own. */
export function writeMoodle(sources: readonly Source[]): { text: string; exports: Export[] } {
  const { written, exports } = writeItems(sources, MOODLE);
  const questions = written.map(({ source: { path }, text }, index) =>
    path === written[index - 1]?.source.path ? text : `${categoryOf(path)}${text}`,
  );
  return { text: `${XML_HEAD}<quiz>\n${questions.join('')}</quiz>\n`, exports };
}

const categoryOf = (path: string): string => {
  const name = element('category', {}, plain(`$course$/top/${OWN_CATEGORY}/${path}`));
  return `  ${element('question', { type: 'category' }, name)}\n`;
};
