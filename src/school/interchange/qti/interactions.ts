import type { Lose, Reading } from '../types.ts';
import type { Element } from '../xml/node.ts';
import { choice } from './choice.ts';
import type { Declaration } from './declaration.ts';
import { extendedText } from './extendedText.ts';
import { gapMatch } from './gapMatch.ts';
import { gapsInText } from './gapsInText.ts';
import { hotspot } from './hotspot.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import { textEntry } from './textEntry.ts';

/** An item that is being read. */
export interface QtiItem {
  item: Element;
  body: Element;
  declarations: ReadonlyMap<string, Declaration>;
  lose: Lose;
}

/** An item that asks one thing, with its text read already. */
export interface QtiQuestion extends QtiItem {
  interaction: Element;
  stem: string;
}

/** Interactions that stand in the middle of a sentence. */
export const INLINE: ReadonlySet<string> = new Set(['textEntryInteraction', 'inlineChoiceInteraction']);

const ON_A_PICTURE = 'it is answered on a picture, which is not taken';

/** How each interaction is read, or why it is not taken. */
export const INTERACTIONS: Readonly<Record<string, ((it: QtiQuestion) => Reading) | string>> = {
  choiceInteraction: choice,
  matchInteraction: match,
  orderInteraction: order,
  extendedTextInteraction: extendedText,
  gapMatchInteraction: gapMatch,
  hotspotInteraction: hotspot,
  selectPointInteraction: ON_A_PICTURE,
  graphicOrderInteraction: ON_A_PICTURE,
  graphicAssociateInteraction: ON_A_PICTURE,
  graphicGapMatchInteraction: ON_A_PICTURE,
  positionObjectInteraction: ON_A_PICTURE,
  drawingInteraction: ON_A_PICTURE,
  associateInteraction: 'it is answered by pairs of one list, which is not taken',
  hottextInteraction: 'it is answered by pointing at words, which is not taken',
  sliderInteraction: 'it is answered with a slider, which is not taken',
  mediaInteraction: 'it only plays something, and asks nothing',
  uploadInteraction: 'it is answered with a file, which is not taken',
  endAttemptInteraction: 'it only ends an attempt, and asks nothing',
  customInteraction: 'it is answered by a program of its own, which is not taken',
  portableCustomInteraction: 'it is answered by a program of its own, which is not taken',
};

/** Reads an item whose gaps stand in its text. */
export function readInline(it: QtiItem & { interactions: Element[] }): Reading {
  const [only, ...others] = it.interactions;
  if (only && others.length === 0 && only.name === 'textEntryInteraction')
    return textEntry({ ...it, interaction: only });
  return gapsInText(it);
}
