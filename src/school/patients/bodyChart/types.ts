/** The views of the chart, in the order in which they are shown. `soles` and `hands` show both. */
export const VIEWS = ['front', 'back', 'right', 'left', 'soles', 'hands'] as const;
export type View = (typeof VIEWS)[number];

/** What a mark on the chart stands for. */
export const MARK_KINDS = ['pain', 'numbness', 'referred', 'tender', 'scar'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A line that was drawn: points on its view, each in whole units from 0 to 1000 of the view's width and height. */
export interface Stroke {
  view: View;
  points: [x: number, y: number][];
}

/** One mark: an area, as regions, as strokes, or both. */
export interface ChartMark {
  kind: MarkKind;
  /** Ids of regions. */
  regions: string[];
  strokes: Stroke[];
  /** How strong, from 0 to 10; null where it has no strength, as a scar. */
  intensity: number | null;
}

export type Chart = ChartMark[];

/** A part of the body that can be picked by name. Its shape stands in `shapes.ts`. */
export interface Region {
  id: string;
  view: View;
  title: string;
}
