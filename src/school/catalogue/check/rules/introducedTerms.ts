import type { MdastNode } from 'satteri';
import { type Problem, problem } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import { childrenOf, elementsOf, nameOf } from '../reading/elements.ts';
import { type GlossaryWords, wordsOfGlossary } from '../reading/glossaryWords.ts';
import { placeWithin, wordsOf, writtenAs } from '../reading/prose.ts';
import type { Source } from '../reading/source.ts';
import { activitiesIn } from '../reading/tree.ts';
import type { Rule } from '../rule.ts';

/** Tags that are, or may be, links: a term can't stand in one. */
const LINKS = ['a', 'Anatomy', 'Label'];

/**
 * A term of the glossary stands in a `<Term>` where a course first uses it, so that its meaning is a touch away.
 * Everyday terms need none; headings, links and code are not looked at.
 */
export const introducedTerms: Rule = {
  id: 'term-introduced',
  check(school) {
    const words = wordsOfGlossary(school);
    if (!words) return [];
    return school.courses.flatMap((course) => {
      const met = new Set<string>();
      return activitiesIn(course)
        .filter((it) => course.draft || !it.draft)
        .flatMap(({ source }) => bodyOf(source).nodes.flatMap((it) => tooEarly(source, it, words, met)));
    });
  },
};

/** Terms in a node that come before their introduction, each once. @param met terms met so far; grows. */
function tooEarly(source: Source, node: MdastNode, words: GlossaryWords, met: Set<string>): Problem[] {
  if (node.type === 'heading' || node.type === 'link' || LINKS.includes(nameOf(node))) return [];
  if (nameOf(node) === 'Term') {
    met.add(idOf(source, node));
    // An id that there is not is told by its own rule.
    for (const [word] of wordsOf(node).matchAll(words.pattern)) met.add(words.termOf(word));
    return [];
  }
  if (node.type !== 'text') return childrenOf(node).flatMap((it) => tooEarly(source, it, words, met));
  return [...writtenAs(source, node).matchAll(words.pattern)].flatMap(({ 0: found, index }) => {
    const id = words.termOf(found);
    if (met.has(id)) return [];
    met.add(id);
    const word = found.replace(/\s+/g, ' ');
    const at = placeWithin(source, node, index);
    const remedy = `write \`<Term id="${id}">${word}</Term>\` here`;
    return [problem(source, at, `“${word}” is used before the course introduces it`, remedy)];
  });
}

const idOf = (source: Source, node: MdastNode): string =>
  String(
    elementsOf(source)
      .find((it) => it.node === node)
      ?.attributes.find((it) => it.name === 'id')?.value,
  );
