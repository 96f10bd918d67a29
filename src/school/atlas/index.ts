export { findStructure, mentionsOf, movements, type Search, searchAtlas, structures, useAtlas } from './atlas.ts';
export { REGIONS } from './files.ts';
export { brokenMentions } from './mentions.ts';
export { AtlasError, readAtlas } from './readAtlas.ts';
export type { Kind, Mention, Muscle, Region, Structure } from './types.ts';
