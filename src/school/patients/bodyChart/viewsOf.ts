import { findRegion } from './regions.ts';
import { type Chart, VIEWS, type View } from './types.ts';

/** The views that a chart has marks on, in the order in which they are shown. */
export function viewsOf(chart: Chart): View[] {
  const marked = new Set(chart.flatMap((it) => [...it.regions.map(viewOfRegion), ...it.strokes.map((s) => s.view)]));
  return VIEWS.filter((it) => marked.has(it));
}

const viewOfRegion = (region: string): View | undefined => findRegion(region)?.view;
