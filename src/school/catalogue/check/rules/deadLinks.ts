import { type Position, problem } from '../finding.ts';
import { anchorsOf } from '../reading/anchors.ts';
import { attributesOf, beginOf, nodesOf } from '../reading/elements.ts';
import { meant, nearest } from '../reading/nearest.ts';
import { placesIn } from '../reading/places.ts';
import { type Site, siteOf } from '../reading/site.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** A link within the school leads somewhere: to a page that there is, and a heading that is on it. */
export const deadLinks: Rule = {
  id: 'dead-link',
  check(school) {
    const site = siteOf(school);
    const drafts = new Set([...site.values()].filter((it) => it.draft).map((it) => it.source));
    return school.sources.flatMap((source) =>
      linksIn(source).flatMap(({ value, at }) => {
        const [wrong, remedy] = flawOf(site, source, value, drafts.has(source)) ?? [];
        return wrong && remedy ? [problem(source, at, wrong, remedy)] : [];
      }),
    );
  },
};

const linksIn = (source: Source): { value: string; at: Position }[] => [
  ...nodesOf(source).flatMap((it) =>
    it.type === 'link' || it.type === 'definition' ? [{ value: it.url, at: beginOf(it) }] : [],
  ),
  ...attributesOf(source, 'a', 'href'),
  // Descriptions, stems and definitions are Markdown in YAML.
  ...(source.name.endsWith('.yaml') ? placesIn(source.text, /\]\((\/[^\s()]*)/g) : []),
];

type Flaw = [wrong: string, remedy: string];

function flawOf(site: Site, source: Source, link: string, isDraft: boolean): Flaw | undefined {
  // An address with a scheme, or of another host: nothing here is asked of other sites.
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(link) ?? [];
  if (path === '') return anchor === undefined ? undefined : lostAnchor(source, anchor);
  if (!path.startsWith('/'))
    return [
      `the link \`${link}\` begins with neither / nor #`,
      'write the page’s whole address, such as /courses/foundations',
    ];
  const page = site.get(path.replace(/(?<=.)\/$/, ''));
  if (!page) return [`the school has no page \`${path}\``, meantPage(site, path)];
  if (page.draft && !isDraft) return [`the link leads to a draft: \`${path}\``, 'publish it, or remove the link'];
  return anchor !== undefined && page.source?.name.endsWith('.mdx') ? lostAnchor(page.source, anchor) : undefined;
}

/** Looks among the pages beside it, if there are any, and else among all. */
function meantPage(site: Site, path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const beside = [...site.keys()].filter((it) => it.startsWith(folder) && !it.includes('/', folder.length));
  if (beside.length === 0) return meant(path, [...site.keys()], 'correct the address');
  const names = beside.map((it) => it.slice(folder.length));
  const near = nearest(path.slice(folder.length), names);
  return near === undefined ? 'correct the address' : `did you mean \`${folder}${near}\`?`;
}

function lostAnchor(source: Source, anchor: string): Flaw | undefined {
  const known = anchorsOf(source);
  if (anchor === '' || known.has(anchor) || known.has(decoded(anchor)) || /^reference-\d+$/.test(anchor))
    return undefined;
  return [
    `there is no heading \`#${anchor}\` on that page`,
    meant(anchor, [...known], 'use the words of the heading, in small letters with hyphens'),
  ];
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
