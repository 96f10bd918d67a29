import type { MdastNode } from 'satteri';
import { type Problem, problem } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import { claimIn } from '../reading/claims.ts';
import { beginOf, childrenOf, nameOf, withDescendants } from '../reading/elements.ts';
import { wordsOf } from '../reading/prose.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';
import { isClinical } from './contraindicationsFirst.ts';

/** Signs of illness, what to take away, what names its own source, and graded evidence, which has a rule of its own. */
const LEFT_OUT = ['Evidence', 'RedFlag', 'Contraindications', 'KeyPoints', 'SpecialTest', 'OutcomeMeasure'];

/**
 * A clinical lesson names its source where it says that a treatment works: in the paragraph, list item or table row
 * itself.
 */
export const uncitedClaims: Rule = {
  id: 'claim-without-citation',
  check: ({ sources }) =>
    sources.filter(isClinical).flatMap((source) => bodyOf(source).nodes.flatMap((it) => claimsIn(source, it))),
};

function claimsIn(source: Source, node: MdastNode): Problem[] {
  if (LEFT_OUT.includes(nameOf(node)) || node.type === 'heading') return [];
  if (node.type !== 'paragraph' && node.type !== 'tableRow')
    return childrenOf(node).flatMap((it) => claimsIn(source, it));
  const claim = isCited(node) ? undefined : claimIn(wordsOf(node));
  return claim
    ? [
        problem(
          source,
          beginOf(node),
          `an effect is claimed without a source: “${shortened(claim.sentence)}”`,
          'add `<Cite of="…" />` to it, or say less',
        ),
      ]
    : [];
}

const isCited = (node: MdastNode): boolean => withDescendants(node).some((it) => nameOf(it) === 'Cite');

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);
