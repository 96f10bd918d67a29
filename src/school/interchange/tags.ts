import { idOf } from './ids.ts';
import type { Common } from './types.ts';

/** Exports put their questions below this category; what stands below it is no tag, since an import would add it anew. */
export const OWN_CATEGORY = 'Fascia';

/** Names that Moodle gives to categories of its own accord. */
const NAMELESS = /^(\$\w+\$|top|default for .*|)$/i;

/** The categories that a question stands in, as tags: `$course$/top/Anatomy/Neck` is anatomy, neck. `//` is a slash. */
export function categoryTags(path: string): string[] {
  const steps = path
    .replaceAll('//', '\u0000')
    .split('/')
    .map((it) => it.replaceAll('\u0000', '/').trim())
    .filter((it) => !NAMELESS.test(it));
  return steps[0] === OWN_CATEGORY ? [] : steps;
}

/** What is written as a tag and is none: an objective, a difficulty. */
const PREFIXED = /^(objective|difficulty):\s*(.+)$/;
const DIFFICULTIES = new Set(['easy', 'medium', 'hard']);

/** Tags as they stand elsewhere, as fields of an item; `objective:palpate` and `difficulty:hard` are fields of their own. */
export function fieldsOfTags(written: readonly string[]): Pick<Common, 'tags' | 'objective' | 'difficulty'> {
  const tags = new Set<string>();
  const fields: Pick<Common, 'objective' | 'difficulty'> = {};
  for (const tag of written) {
    const [, field, value = ''] = PREFIXED.exec(tag) ?? [];
    if (field === 'objective') fields.objective = idOf(value);
    else if (field === 'difficulty' && DIFFICULTIES.has(value)) fields.difficulty = value;
    else tags.add(idOf(tag));
  }
  tags.delete('');
  return { ...fields, ...(tags.size > 0 && { tags: [...tags] }) };
}

/** The fields of an item as tags, for formats that know nothing else. */
export const tagsOfFields = ({ tags = [], objective, difficulty }: Omit<Common, 'figure'>): string[] => [
  ...tags,
  ...(objective ? [`objective:${objective}`] : []),
  ...(difficulty ? [`difficulty:${difficulty}`] : []),
];
