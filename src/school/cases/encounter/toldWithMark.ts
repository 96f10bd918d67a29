import { renderMarkdown } from '../../items/index.ts';
import type { Encounter } from '../../patients/index.ts';
import type { CaseVersion } from '../caseVersion.ts';
import { type PathResult, type PathWithExpert, pathResult, pathWithExpert } from './pathWithExpert.ts';

/** What an author would write in a section, as HTML. */
export interface ModelAnswer {
  id: string;
  title: string;
  html: string;
}

/**
 * What a student is told beside a mark. With every mark: what the path earned, where it led and why. The expert's path
 * and the model answer are keys to the next try, so they come once the case is passed or no try is left.
 */
export type Told =
  | { keys: false; path: PathResult | undefined }
  | { keys: true; path: PathWithExpert | undefined; model: ModelAnswer[] };

/** What is told of a case that was marked. @param keys whether the case is passed, or no try is left. */
export function toldWithMark(version: CaseVersion, encounter: Encounter | undefined, keys: boolean): Told {
  const { patient, sections, model = {} } = version;
  const walked = patient && encounter?.outcome !== undefined ? { patient, encounter } : undefined;
  if (!keys) {
    return { keys, path: walked && pathResult(walked.patient, walked.encounter) };
  }
  return {
    keys,
    path: walked && pathWithExpert(walked.patient, walked.encounter),
    model: sections.flatMap(({ id, title }) => {
      const text = model[id];
      return text === undefined ? [] : [{ id, title, html: renderMarkdown(text) }];
    }),
  };
}
