/**
 * A lesson is the same for every student but for a few places. Astro renders it once, with a slot where something
 * personal stands; each request only fills the slots. Rendering a lesson per request was measured at a fiftieth
 * of a bare server's rate.
 */

/** The places that differ from student to student. */
export const SLOTS = ['header', 'notices', 'outline', 'done', 'film'] as const;
export type SlotName = (typeof SLOTS)[number];

/** What fills each slot. */
export type Filling = Record<SlotName, string>;

/** A rendered lesson, cut at its slots: texts and slot names in turn. */
export interface Shell {
  texts: Buffer[];
  slots: SlotName[];
}

/** The mark that a slot leaves in rendered HTML. */
export const slot = (name: SlotName): string => `<!--slot:${name}-->`;

/** Cuts rendered HTML at its slots. */
export function cutShell(rendered: string): Shell {
  const pieces = rendered.split(/<!--slot:([a-z]+)-->/);
  return {
    texts: pieces.filter((_, index) => index % 2 === 0).map((text) => Buffer.from(text)),
    slots: pieces.filter((_, index) => index % 2 === 1) as SlotName[],
  };
}

/** The whole page: the shell with its slots filled. */
export function fillShell(shell: Shell, filling: Filling): Buffer {
  const parts = shell.texts.flatMap((text, index) => {
    const name = shell.slots[index];
    return name ? [text, Buffer.from(filling[name])] : [text];
  });
  return Buffer.concat(parts);
}

const shells = new Map<string, Shell>();

/** The shell of a lesson, by its path, once it was rendered. */
export const findShell = (lesson: string): Shell | undefined => shells.get(lesson);

export function keepShell(lesson: string, shell: Shell): void {
  shells.set(lesson, shell);
}
