import type { Item } from '../../items/index.ts';
import type { Drawing } from '../drawings.ts';
import { shownElsewhere, textElsewhere } from '../text/show.ts';
import { type Lose, type Refusal, refuse } from '../types.ts';
import { element } from '../xml/write.ts';
import { declaration, IMAGE, type QtiParts, RESPONSE, response, scoreIfRight, setOutcome } from './parts.ts';

type Hotspot = Extract<Item, { type: 'hotspot' }>;
type Region = Hotspot['regions'][number];

/** A place in a figure of the course. Drawings of the atlas, and what they show, stay here. */
export function writeHotspot(
  { regions }: Hotspot,
  lose: Lose,
  drawing: Drawing | undefined,
): QtiParts | { refusal: Refusal } {
  if (!drawing)
    return refuse('its figure is none of the course’s own, and can’t be sent with it', 'ask it in words there');
  const shapes = regions.map(shapeOf);
  const letters = regions.map((_, index) => String.fromCharCode(65 + index));
  const right = letters.filter((_, index) => regions[index]?.correct);
  const hasFeedback = regions.some((it) => it.feedback);
  const told = { identifier: 'FEEDBACK', cardinality: 'single', 'base-type': 'identifier' };
  return {
    declared:
      declaration({ cardinality: 'single', baseType: 'identifier', correct: right }) +
      (hasFeedback ? element('qti-outcome-declaration', told) : ''),
    interaction: element(
      'qti-hotspot-interaction',
      { ...RESPONSE, 'max-choices': 1 },
      IMAGE,
      ...regions.map(({ place }, index) =>
        element('qti-hotspot-choice', {
          identifier: letters[index],
          ...shapes[index],
          'hotspot-label': textElsewhere(place, 'descriptions of places', lose),
        }),
      ),
    ),
    processing: scoreIfRight + (hasFeedback ? setOutcome('FEEDBACK', response) : ''),
    feedback: regions.map((it, index) => feedbackOn(letters[index] ?? '', it.feedback, lose)).join(''),
  };
}

/** QTI's shapes: corners of a rectangle, middle and radius of a circle, corners of any other. */
function shapeOf({ box, circle, points = [] }: Region): { shape: string; coords: string } {
  if (box) {
    const [x, y, width, height] = box;
    return { shape: 'rect', coords: [x, y, x + width, y + height].join(',') };
  }
  return circle ? { shape: 'circle', coords: circle.join(',') } : { shape: 'poly', coords: points.flat().join(',') };
}

function feedbackOn(identifier: string, feedback: string | undefined, lose: Lose): string {
  if (!feedback) return '';
  const shown = { 'outcome-identifier': 'FEEDBACK', identifier, 'show-hide': 'show' };
  return element('qti-modal-feedback', shown, element('qti-content-body', {}, shownElsewhere(feedback, lose)));
}
