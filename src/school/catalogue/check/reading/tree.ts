import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { idOfName } from '../../entries.ts';
import { type Bibliography, readBibliography } from '../../readBibliography.ts';
import { type Folders, fileId, isStructure, kindOf, readSource, type Source } from './source.ts';
import { saysDraft } from './values.ts';

/** A lesson, quiz or case as it lies in its module's folder. */
export interface ActivityTree {
  id: string;
  /** COURSE/MODULE/ACTIVITY. */
  path: string;
  source: Source;
  /** Whether it, its module or its course is a draft. */
  draft: boolean;
}

export interface ModuleTree {
  id: string;
  /** Path of its folder, as printed. */
  path: string;
  /** Its `module.yaml`, if there is one. */
  source: Source | undefined;
  activities: ActivityTree[];
  draft: boolean;
}

export interface CourseTree {
  id: string;
  path: string;
  source: Source | undefined;
  modules: ModuleTree[];
  /** Its films, by the name of their folder. */
  films: Map<string, Source>;
  /** Its figures, by their name without `.svg`. */
  figures: Map<string, Source>;
  /** Its pools of questions, by their name without `.pool.yaml`. */
  pools: Map<string, Source>;
  draft: boolean;
}

/** A file or folder under one of the roots. */
export interface Listed {
  root: keyof Folders;
  /** Path from its root, with `/`. */
  name: string;
  /** Path as printed. */
  path: string;
  isFolder: boolean;
  /** Size of the file, asked for when it is needed. */
  readonly bytes: number;
}

/** The school's files, read and put in their places, whether or not they are right. What every rule looks at. */
export interface SchoolTree {
  folders: Folders;
  /** Everything under both roots, by its path as printed, in order of name; what begins with a dot is left out. */
  listed: Map<string, Listed>;
  sources: Source[];
  courses: CourseTree[];
  /** Records of the atlas, by their id: the first where two have the same. */
  atlas: Map<string, Source>;
  /** Terms of the glossary, by their id. */
  glossary: Map<string, Source>;
  bibliography: Bibliography & { path: string };
}

/** Reads a school's files. Throws only where a folder or file can't be opened. */
export function readTree(folders: Folders): SchoolTree {
  const listed = (['courses', 'content'] as const).flatMap((root) => list(folders, root));
  const sources = listed.flatMap(({ root, name, isFolder }) => {
    const kind = isFolder ? undefined : kindOf(root, name);
    return kind ? [readSource(folders, root, name, kind)] : [];
  });
  const path = join(folders.content, 'references.bib');
  const folderOf = (it: { path: string }) => relative(folders.courses, it.path).split(sep)[0];
  const sourcesIn = Map.groupBy(sources, folderOf);
  const modulesIn = Map.groupBy(listed.filter(isModule), folderOf);
  return {
    folders,
    listed: new Map(listed.map((it) => [it.path, it])),
    sources,
    courses: listed
      .filter((it) => it.root === 'courses' && it.isFolder && !it.name.includes('/'))
      .map((it) => courseTree(it, modulesIn.get(it.name) ?? [], sourcesIn.get(it.name) ?? [])),
    atlas: byId(sources.filter((it) => isStructure(it.kind))),
    glossary: byId(sources.filter((it) => it.kind === 'term')),
    bibliography: { path, ...readBibliography(existsSync(path) ? readFileSync(path, 'utf8') : '') },
  };
}

const list = (folders: Folders, root: keyof Folders): Listed[] =>
  readdirSync(folders[root], { recursive: true, withFileTypes: true })
    .map((it) => {
      const path = join(it.parentPath, it.name);
      return {
        root,
        name: relative(folders[root], path).split(sep).join('/'),
        path,
        isFolder: it.isDirectory(),
        get bytes() {
          return statSync(path).size;
        },
      };
    })
    .filter((it) => !/(^|\/)\./.test(it.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const isModule = (it: Listed): boolean => it.root === 'courses' && it.isFolder && /^[^/]+\/\d+-[^/]+$/.test(it.name);

/** The first of each id: files of the school are called by theirs. */
const byId = (sources: Source[]): Map<string, Source> => new Map(sources.toReversed().map((it) => [fileId(it), it]));

function courseTree(folder: Listed, modules: Listed[], own: Source[]): CourseTree {
  const source = own.find((it) => it.kind === 'course');
  const draft = saysDraft(source);
  const inModule = Map.groupBy(own, (it) => dirname(it.path));
  const films = own.filter((it) => it.kind === 'film').map((it) => [it.name.split('/')[2] ?? '', it] as const);
  return {
    id: folder.name,
    path: folder.path,
    source,
    modules: modules.map((it) => moduleTree(folder.name, it, inModule.get(it.path) ?? [], draft)),
    films: new Map(films),
    figures: byId(own.filter((it) => it.kind === 'figure')),
    pools: new Map(own.filter((it) => it.kind === 'pool').map((it) => [basename(it.path, '.pool.yaml'), it])),
    draft,
  };
}

function moduleTree(course: string, folder: Listed, own: Source[], hidden: boolean): ModuleTree {
  const source = own.find((it) => it.kind === 'module');
  const id = idOfName(folder.name.slice(course.length + 1));
  const draft = hidden || saysDraft(source);
  const activities = own
    .filter((it) => ['lesson', 'quiz', 'case'].includes(it.kind))
    .map((it) => activityTree(`${course}/${id}`, it, draft));
  return { id, path: folder.path, source, activities, draft };
}

function activityTree(module: string, source: Source, hidden: boolean): ActivityTree {
  const id = idOfName(source.name.split('/')[2] ?? '');
  return { id, path: `${module}/${id}`, source, draft: hidden || saysDraft(source) };
}

/** Every activity of a course, in order. */
export const activitiesIn = (course: CourseTree): ActivityTree[] => course.modules.flatMap((it) => it.activities);
