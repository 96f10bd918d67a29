export { KINDS, REGIONS } from '../catalogue/files/anatomy.ts';
export {
  findStructure,
  mentionsOf,
  type Search,
  searchAtlas,
  structures,
  structuresCiting,
  useAtlas,
} from './atlas.ts';
export { withinShape } from './deepest.ts';
export { type Drawing, shownIn } from './drawing.ts';
export { drawingsOf, drawingsWith, findDrawing, useDrawings } from './drawings.ts';
export { middleOf } from './middle.ts';
export { MOVEMENT_NAMES } from './movements.ts';
export type { Kind, Mention, Muscle, Region, Structure } from './types.ts';
