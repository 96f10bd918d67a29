import Slugger from 'github-slugger';
import { attributesOf, elementsOf, nodesOf } from './elements.ts';
import { oncePer } from './oncePer.ts';
import { wordsOf } from './prose.ts';

/** What the page round every lesson and case can be linked to by. */
const OF_THE_PAGE = ['outline', 'terms', 'references'];

/** The anchors of a text's page: its headings, as the site makes ids of them, and the ids of its HTML. */
export const anchorsOf = oncePer((source): ReadonlySet<string> => {
  const slugger = new Slugger();
  const headings = nodesOf(source)
    .filter((it) => it.type === 'heading')
    .map((it) => slugger.slug(smart(wordsOf(it))));
  const html = new Set(elementsOf(source).flatMap((it) => (/^[a-z]/.test(it.name) ? [it.name] : [])));
  const ids = [...html].flatMap((name) => attributesOf(source, name, 'id').map((it) => it.value));
  return new Set([...OF_THE_PAGE, ...headings, ...ids]);
});

/** The site turns hyphens into dashes before it makes an id, which leaves dashes out. */
const smart = (text: string): string => text.replace(/---/g, '—').replace(/--/g, '–');
