import { figureIn } from '../drawings.ts';
import { markdownOfText } from '../text/markdown.ts';
import { type Reading, refuse } from '../types.ts';
import { childrenOf, type Element } from '../xml/node.ts';
import { choiceText } from './feedback.ts';
import type { QtiQuestion } from './interactions.ts';

/** A place in a picture, where the picture is a drawing and each place is described for those who can't see it. */
export function hotspot({ interaction, item, declarations, stem, lose }: QtiQuestion): Reading {
  const [image] = childrenOf(interaction, 'img', 'object');
  const figure = figureIn(image?.attributes['src'] ?? image?.attributes['data'] ?? '');
  const alt = (image?.attributes['alt'] ?? '').trim();
  if (!figure || alt === '') {
    return refuse('its picture is no drawing (SVG) with an alternative text', 'draw it as a figure of the course');
  }
  const declaration = declarations.get(interaction.attributes['responseIdentifier'] ?? '');
  const choices = childrenOf(interaction, 'hotspotChoice');
  if (choices.some((it) => (it.attributes['hotspotLabel'] ?? '').trim() === '')) {
    return refuse('its places have no descriptions', 'say of each where it is, as its hotspotLabel');
  }
  const regions = choices.map((it) => {
    const { feedback } = choiceText(it, item, lose);
    return {
      place: markdownOfText(it.attributes['hotspotLabel'] ?? ''),
      ...(declaration?.correct.includes(it.attributes['identifier'] ?? '') && { correct: true }),
      ...(feedback && { feedback }),
      ...formOf(it),
    };
  });
  return { raw: { type: 'hotspot', stem, figure: { figure, alt }, regions } };
}

function formOf({ attributes }: Element): Record<string, unknown> {
  const [x = 0, y = 0, ...rest] = (attributes['coords'] ?? '').split(',').map(Number);
  const [right = 0, bottom = 0] = rest;
  if (attributes['shape'] === 'circle') return { circle: [x, y, right] };
  if (attributes['shape'] === 'rect') return { box: [x, y, right - x, bottom - y] };
  const all = [x, y, ...rest];
  return { points: Array.from({ length: all.length >> 1 }, (_, at) => all.slice(2 * at, 2 * at + 2)) };
}
