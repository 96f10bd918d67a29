import { fieldProblems } from '../reading/match.ts';
import type { Rule } from '../rule.ts';

/** The fields of a file are those of its kind, complete and of the right type: what the schemas in `files/` say. */
export const fields: Rule = { id: 'fields', breaks: true, check: ({ sources }) => sources.flatMap(fieldProblems) };
