import type { Drawing } from '../drawings.ts';
import { shownElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import type { Source, Target } from '../writeItems.ts';
import { element, XML_HEAD } from '../xml/write.ts';
import { IMAGE, type QtiParts, setOutcome, valueOf } from './parts.ts';
import { WRITERS } from './writers.ts';

const NAMESPACES = {
  xmlns: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd',
};

/** QTI's identifiers begin with a letter or `_`. */
export const identifierOf = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);

const outcome = (name: string, most: number, given: number, scored?: string): string =>
  element(
    'qti-outcome-declaration',
    {
      identifier: name,
      cardinality: 'single',
      'base-type': 'float',
      'normal-maximum': most,
      'external-scored': scored,
    },
    element('qti-default-value', {}, valueOf(given)),
  );

/** What stands round every question: its text, its points, and an explanation that everyone is shown at the end. */
function frame(
  { item, path }: Source,
  { declared, interaction, processing, feedback = '', isMarked }: QtiParts,
  lose: Lose,
  drawing: Drawing | undefined,
): string {
  const explained = item.explanation ? explanationOf(item.explanation, lose) : { outcome: '', rule: '', feedback: '' };
  const shown = drawing ? imageOf(drawing, item.figure?.alt, path) : '';
  const image = drawing && !interaction.includes(IMAGE) ? element('p', {}, shown) : '';
  const children = [
    declared,
    outcome('SCORE', item.points, 0, isMarked ? 'human' : undefined),
    outcome('MAXSCORE', item.points, item.points),
    explained.outcome,
    element('qti-item-body', {}, shownElsewhere(item.stem, lose), image, interaction.replaceAll(IMAGE, shown)),
    processing + explained.rule === '' ? '' : element('qti-response-processing', {}, processing, explained.rule),
    feedback,
    explained.feedback,
  ].filter((it) => it !== '');
  const attributes = { identifier: identifierOf(item.id), title: item.id, adaptive: false, 'time-dependent': false };
  const lines = children.map((it) => `\n  ${it}`);
  return `${XML_HEAD}${element('qti-assessment-item', { ...NAMESPACES, ...attributes }, ...lines, '\n')}\n`;
}

const imageOf = ({ name, width, height }: Drawing, alt: string | undefined, path: string): string =>
  element('img', { src: `${'../'.repeat(path.split('/').length + 1)}${figureFile(path, name)}`, alt, width, height });

/** Where a figure lies in a package. */
export const figureFile = (path: string, name: string): string => `figures/${path.split('/')[0]}/${name}`;

function explanationOf(explanation: string, lose: Lose): { outcome: string; rule: string; feedback: string } {
  const told = { identifier: 'EXPLANATION', cardinality: 'single', 'base-type': 'identifier' };
  const shown = { 'outcome-identifier': 'EXPLANATION', identifier: 'explanation', 'show-hide': 'show' };
  return {
    outcome: element('qti-outcome-declaration', told),
    rule: setOutcome('EXPLANATION', element('qti-base-value', { 'base-type': 'identifier' }, 'explanation')),
    feedback: element('qti-modal-feedback', shown, element('qti-content-body', {}, shownElsewhere(explanation, lose))),
  };
}

/** QTI 3 as a format to write items in, one document each. */
export const QTI: Target<QtiParts> = { name: 'QTI', writers: WRITERS, hasPoints: true, hasDrawings: true, frame };
