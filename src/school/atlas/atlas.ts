import { holdsWords } from '../../platform/search.ts';
import { namedBy } from './mentions.ts';
import { movementsIn } from './movements.ts';
import type { Mention, Region, Structure } from './types.ts';

/** What a reader of the atlas looks for. Each given part narrows the list. */
export interface Search {
  /** Words of a name, Latin name or synonym. */
  text?: string | undefined;
  region?: Region | undefined;
  kind?: Structure['kind'] | undefined;
  /** Id of a nerve that supplies it. */
  nerve?: string | undefined;
  /** A movement that a muscle makes: one of MOVEMENT_NAMES. */
  action?: string | undefined;
}

let records: readonly Structure[] = [];
let byId = new Map<string, Structure>();

/** Puts the records in place that this process works with, sorted by name. */
export function useAtlas(given: readonly Structure[]): void {
  records = given.toSorted((a, b) => a.name.localeCompare(b.name));
  byId = new Map(records.map((it) => [it.id, it]));
}

export const structures = (): readonly Structure[] => records;

export const findStructure = (id: string): Structure | undefined => byId.get(id);

/** Records that name a structure, each with what it is to them. */
export const mentionsOf = (id: string): Mention[] =>
  records.flatMap((by) => {
    const relations = new Set(
      namedBy(by)
        .filter((it) => it.id === id)
        .map((it) => it.relation),
    );
    return [...relations].map((relation) => ({ by, relation }));
  });

/** Structures whose record rests on a source, by its key. */
export const structuresCiting = (key: string): Structure[] => records.filter((it) => it.sources.includes(key));

/** Structures that match a search, by name. */
export const searchAtlas = (search: Search): Structure[] =>
  records.filter(
    (it) =>
      (!search.region || it.region === search.region) &&
      (!search.kind || it.kind === search.kind) &&
      (!search.nerve || (it.kind === 'muscle' && it.innervation.some(({ nerve }) => nerve === search.nerve))) &&
      (!search.action || moves(it, search.action)) &&
      holdsWords([it.name, it.latin, ...it.synonyms], search.text ?? ''),
  );

const moves = (structure: Structure, movement: string): boolean =>
  structure.kind === 'muscle' && structure.actions.some(({ action }) => movementsIn(action).includes(movement));
