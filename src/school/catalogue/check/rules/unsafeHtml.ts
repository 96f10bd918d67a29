import { HTML } from '../components.ts';
import { type Problem, problem } from '../finding.ts';
import { beginOf, type Element, elementsOf, nodesOf } from '../reading/elements.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** A link that opens something else than a page, a mail or a call. */
const STRANGE_ADDRESS = /^(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i;

/** Texts bring no scripts, styles, frames or forms of their own. The site's policy would block most of them anyway. */
export const unsafeHtml: Rule = {
  id: 'unsafe-html',
  breaks: true,
  check: ({ sources }) =>
    sources.flatMap((source) => [
      ...elementsOf(source).flatMap((it) => [...tagProblems(source, it), ...attributeProblems(source, it)]),
      ...linkProblems(source),
    ]),
};

/** Whether a tag is HTML rather than a component. */
const isHtml = (name: string): boolean => /^[a-z]/.test(name) && !name.includes('.');

function tagProblems(source: Source, { name, at }: Element): Problem[] {
  if (!isHtml(name) || HTML.has(name)) return [];
  const remedy =
    name === 'h1'
      ? 'begin at ##; the page has its own title'
      : 'remove it; use Markdown, or a component from the authors’ guide';
  return [problem(source, at, `\`<${name}>\` is not allowed in a text`, remedy)];
}

function attributeProblems(source: Source, { name, attributes }: Element): Problem[] {
  const strange = (it: { name: string; value: unknown }) =>
    /^(style|on.*|innerHTML|dangerouslySetInnerHTML)$/i.test(it.name) ||
    it.name.includes(':') ||
    (['href', 'src', 'cite'].includes(it.name) && STRANGE_ADDRESS.test(String(it.value)));
  return attributes
    .filter(strange)
    .map((it) =>
      problem(
        source,
        it.at,
        `\`${it.name}\` is not allowed on \`<${name}>\``,
        'remove it; the site’s own styles and scripts do the rest',
      ),
    );
}

const linkProblems = (source: Source): Problem[] =>
  nodesOf(source)
    .filter(
      (it) => (it.type === 'link' || it.type === 'image' || it.type === 'definition') && STRANGE_ADDRESS.test(it.url),
    )
    .map((it) =>
      problem(source, beginOf(it), 'the link is no web address', 'link to https://…, mailto:… or a page of the school'),
    );
