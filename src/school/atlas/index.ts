export { findStructure, mentionsOf, type Search, searchAtlas, structures, useAtlas } from './atlas.ts';
export { REGIONS } from '../catalogue/files/anatomy.ts';
export { brokenMentions } from './mentions.ts';
export { MOVEMENT_NAMES } from './movements.ts';
export type { Kind, Mention, Muscle, Region, Structure } from './types.ts';
