/** Papers that documents are drawn for: ISO 216 A4 and North American Letter, the short side first, in millimetres. */
const SIDES = { a4: [210, 297], letter: [215.9, 279.4] } as const;

export type Paper = keyof typeof SIDES;

export const PAPERS = ['a4', 'letter'] as const satisfies readonly Paper[];

export const isPaper = (text: string): text is Paper => Object.hasOwn(SIDES, text);

/** A sheet in millimetres. */
export interface Sheet {
  width: number;
  height: number;
}

/** A sheet that lies on its long side, as certificates do. */
export const landscape = (paper: Paper): Sheet => ({ width: SIDES[paper][1], height: SIDES[paper][0] });

/** A sheet that stands on its short side, as letters do. */
export const portrait = (paper: Paper): Sheet => ({ width: SIDES[paper][0], height: SIDES[paper][1] });
