import type { Quiz } from '../catalogue/index.ts';

/** A quiz's rule as an attempt keeps it, so that a later edit of the file changes no past result. */
export type Rule = Pick<
  Quiz,
  | 'title'
  | 'pass'
  | 'attempts'
  | 'feedback'
  | 'counts'
  | 'closes'
  | 'limit'
  | 'grace'
  | 'navigation'
  | 'certainty'
  | 'practice'
> & {
  /** How many items the attempt holds. */
  drawn: number;
  /** Its parts, in order; none where all is one. */
  sections: { id: string; title: string; text?: string | undefined }[];
};

/** The rule of a new attempt. @param drawn how many items it holds. */
export function ruleOf(quiz: Quiz, drawn: number): Rule {
  const { title, pass, attempts, feedback, counts, closes, limit, grace, navigation, certainty, practice } = quiz;
  const sections = (quiz.sections ?? []).map(({ id, title, text }) => ({ id, title, ...(text && { text }) }));
  return {
    ...{ title, pass, attempts, feedback, counts, closes, limit, grace, navigation, certainty, practice },
    drawn,
    sections,
  };
}

/** What attempts were started under before quizzes could say more. */
const BEFORE: Pick<Rule, 'counts' | 'grace' | 'navigation' | 'certainty' | 'practice' | 'sections'> = {
  counts: 'best',
  grace: 0,
  navigation: 'free',
  certainty: 'none',
  practice: false,
  sections: [],
};

/** A rule as it was kept, with what was not said then. */
export const readRule = (kept: unknown): Rule => ({ ...BEFORE, ...(kept as Rule) });
