import { type Choice, FOREIGN_OPTION, type Posted, type Reading } from '../kind.ts';

/** A part of a question with its own list to choose one thing from. */
export interface Part {
  id: string;
  choices: readonly Choice[];
}

/** Reads what was chosen for each part, by ids; a part for which nothing was chosen is absent. */
export function readChosen(parts: readonly Part[], posted: Posted): Reading<Record<string, string>> {
  const chosen: Record<string, string> = {};
  for (const { id, choices } of parts) {
    const choice = posted.get(id);
    if (choice === '') continue;
    if (!choices.some((it) => it.id === choice)) return { state: 'unreadable', message: FOREIGN_OPTION };
    chosen[id] = choice;
  }
  return Object.keys(chosen).length === 0 ? { state: 'unanswered' } : { state: 'answered', response: chosen };
}

/** The fields that would post what was chosen. */
export const postedChosen = (chosen: Readonly<Record<string, string>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(chosen).map(([part, choice]) => [part, [choice]]));

/** How many parts have nothing chosen; undefined for none. @param lack what they are without, such as `a match`. */
export function openParts(parts: readonly Part[], chosen: Readonly<Record<string, string>>, lack: string) {
  const open = parts.filter((it) => chosen[it.id] === undefined).length;
  return open === 0 ? undefined : `${open} of ${parts.length} still without ${lack}`;
}

/** The keys under which what was chosen is counted. */
export const tallyChosen = (chosen: Readonly<Record<string, string>>): string[] =>
  Object.entries(chosen).map(([part, choice]) => keyOf(part, choice));

/** The key under which one choice for one part is counted. */
export const keyOf = (part: string, choice: string): string => `${part}:${choice}`;
