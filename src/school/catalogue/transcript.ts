import type { Cue } from './captions.ts';
import type { Film } from './types.ts';

/** A part of a film's transcript: its chapter, where it has one, and the cues that begin in it. */
export interface TranscriptPart {
  chapter: Film['chapters'][number] | undefined;
  cues: Cue[];
}

/** Puts captions under the chapters in which they begin; a chapter without words is left out. */
export function transcriptOf(cues: readonly Cue[], chapters: Film['chapters']): TranscriptPart[] {
  const inOrder = chapters.toSorted((a, b) => a.at - b.at);
  const parts = Map.groupBy(cues, (cue) => inOrder.findLast((it) => it.at <= cue.at));
  return [...parts].map(([chapter, own]) => ({ chapter, cues: own }));
}
