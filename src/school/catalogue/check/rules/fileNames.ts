import { type Problem, problem, START } from '../finding.ts';
import { fileId, kindOf } from '../reading/source.ts';
import type { Listed } from '../reading/tree.ts';
import type { Rule } from '../rule.ts';

const ID = '[a-z0-9]+(-[a-z0-9]+)*';

/** What may lie at each depth under the folder of the courses, and what to do about the rest. */
const ID_ALONE = new RegExp(`^${ID}$`);
const MODULE_NAME = new RegExp(`^\\d+-${ID}$`);
const POOL_NAME = new RegExp(`^${ID}\\.pool\\.yaml$`);
const ACTIVITY_NAME = new RegExp(`^\\d+-${ID}\\.(mdx|case\\.mdx|(quiz|checks|patient|samples)\\.yaml)$`);

/** Files and folders have names that say what they are; one that says nothing would be silently left out. */
export const fileNames: Rule = { id: 'file-names', check: ({ listed }) => [...listed.values()].flatMap(nameProblems) };

function nameProblems(it: Listed): Problem[] {
  const say = (wrong: string, remedy: string) => [problem(it, START, wrong, remedy)];
  if (it.name.endsWith('.yml')) return say('`.yml` is not read', 'rename it to end in .yaml');
  if (it.root === 'content') return inContent(it, say);
  const [, folder, name, ...deeper] = it.name.split('/');
  if (folder === undefined) {
    return it.isFolder && !ID_ALONE.test(it.name)
      ? say('the folder’s name is no id', 'use lower-case letters, digits and hyphens, such as foundations')
      : [];
  }
  if (folder === 'films' || folder === 'figures')
    return folder === 'figures' && name && !kindOf('courses', it.name)
      ? say('a figure is an .svg file', 'draw it as SVG, or move it elsewhere')
      : [];
  if (folder === 'pools') return inPools(name, deeper.length > 0, say);
  if (name === undefined) return inCourse(it, folder, say);
  if (!MODULE_NAME.test(folder) || deeper.length > 0) return [];
  if (it.isFolder)
    return say('a folder inside a module is not read', 'move its files into the module, films/, figures/ or pools/');
  if (name === 'module.yaml' || ACTIVITY_NAME.test(name)) return [];
  return say(
    'the file’s name says no kind of activity',
    'name it NN-name.mdx, NN-name.quiz.yaml or NN-name.case.mdx, such as 03-palpation.mdx',
  );
}

/** A folder in there is told of once, and not for each of its files. */
const inPools = (name: string | undefined, deeper: boolean, say: Say): Problem[] =>
  name === undefined || deeper || POOL_NAME.test(name)
    ? []
    : say('the file’s name says no pool', 'name it NAME.pool.yaml, such as red-flags.pool.yaml');

function inContent(it: Listed, say: Say): Problem[] {
  const { name, isFolder } = it;
  if (isFolder || !/^(instructors|diplomas|pages|guide|glossary|anatomy)\//.test(name) || name.endsWith('.md'))
    return [];
  if (!kindOf('content', name))
    return say(
      'the file is not read here',
      'see content/ in the authors’ guide (courses/README.md) for where it belongs',
    );
  return ID_ALONE.test(fileId(it))
    ? []
    : say('the file’s name is no id', 'use lower-case letters, digits and hyphens, such as levator-scapulae.yaml');
}

type Say = (wrong: string, remedy: string) => Problem[];

function inCourse(it: Listed, name: string, say: Say): Problem[] {
  if (!it.isFolder)
    return name === 'course.yaml' || /\.(md|txt)$/.test(name)
      ? []
      : say('the file is not read here', 'move it into a module’s folder, films/, figures/ or pools/');
  return MODULE_NAME.test(name)
    ? []
    : say('the folder’s name says no module', 'name it NN-name with the module’s place, such as 02-assessment');
}
