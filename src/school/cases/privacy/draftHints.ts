import { namesIn } from '../../catalogue/index.ts';
import type { CaseVersion } from '../caseVersion.ts';
import type { PrivacyHint } from './hint.ts';
import { privacyHints } from './privacyHints.ts';

/** A hint, and the section in whose text it stands. */
export interface SectionHint extends PrivacyHint {
  section: string;
}

/**
 * Hints in all sections of a draft, in their order. What the case itself says, its patient's name before all, is none.
 * @param path of the case, whose text the catalogue has.
 */
export function draftHints(
  version: CaseVersion,
  path: string,
  texts: ReadonlyMap<string, { text: string }>,
): SectionHint[] {
  const known = [JSON.stringify(version), namesIn(path).join(' ')];
  return version.sections.flatMap(({ id }) =>
    privacyHints(texts.get(id)?.text ?? '', known).map((hint) => ({ section: id, ...hint })),
  );
}
