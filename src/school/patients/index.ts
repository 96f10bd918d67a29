export { type AutomaticMark, type AutomaticPart, automaticMark, type PartMark } from './automatic.ts';
export type { Point, Polygon } from './bodyChart/drawing.ts';
export { isClosed, lineOf, regionsUnder } from './bodyChart/markedArea.ts';
export { overlap } from './bodyChart/overlap.ts';
export { PEN } from './bodyChart/raster.ts';
export { CHART_LIMITS, type ChartProblem, chartField, type ReadChart, readChart } from './bodyChart/readChart.ts';
export { findRegion, REGIONS } from './bodyChart/regions.ts';
export { SHAPES, type ViewShape } from './bodyChart/shapes.ts';
export {
  type Chart,
  type ChartMark,
  MARK_KINDS,
  type MarkKind,
  type Region,
  type Stroke,
  VIEWS,
  type View,
} from './bodyChart/types.ts';
export { viewsOf } from './bodyChart/viewsOf.ts';
export { chartProblemText, markKindText, viewText } from './bodyChart/wording.ts';
export {
  type Chosen,
  DECISIONS,
  type Decision,
  type Deed,
  type Ranked,
  type Stage,
  stageName,
  TRIAGE,
  type Triage,
} from './deed.ts';
export type { DeedRefusal, Encounter, Visit } from './encounter.ts';
export { expertDeeds } from './expertDeeds.ts';
export type { Exploration } from './explore/explore.ts';
export { type Flaw, isAdvice } from './explore/flaw.ts';
export { type Junction, pathTo, type Way } from './explore/junction.ts';
export { walkEveryPath } from './explore/walkEveryPath.ts';
export { wordDeed, wordFlaw, wordPath } from './explore/wording.ts';
export { type Patient, patientFile } from './patientFile.ts';
export {
  begin,
  decisionsAt,
  hasReferred,
  LEAST_WORDS,
  planOptions,
  REASON_LIMIT,
  replay,
  type Step,
  step,
} from './step.ts';
