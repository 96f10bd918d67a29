import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { idOfName } from '../../entries.ts';
import { type Bibliography, readBibliography } from '../../readBibliography.ts';
import { type Folders, kindOf, readSource, type Source } from './source.ts';
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
}

/** The school's files, read and put in their places, whether or not they are right. What every rule looks at. */
export interface SchoolTree {
  folders: Folders;
  /** Everything under both roots, in order of name; what begins with a dot is left out. */
  listed: Listed[];
  sources: Source[];
  courses: CourseTree[];
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
  const bibliography = { path, ...readBibliography(existsSync(path) ? readFileSync(path, 'utf8') : '') };
  const courses = listed
    .filter((it) => it.root === 'courses' && it.isFolder && !it.name.includes('/'))
    .map((it) => courseTree(it, listed, sources));
  return { folders, listed, sources, courses, bibliography };
}

const list = (folders: Folders, root: keyof Folders): Listed[] =>
  readdirSync(folders[root], { recursive: true, withFileTypes: true })
    .map((it) => ({
      root,
      name: relative(folders[root], join(it.parentPath, it.name)).split(sep).join('/'),
      path: join(it.parentPath, it.name),
      isFolder: it.isDirectory(),
    }))
    .filter((it) => !/(^|\/)\./.test(it.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

function courseTree(folder: Listed, listed: Listed[], sources: Source[]): CourseTree {
  const own = sources.filter((it) => it.path.startsWith(folder.path + sep));
  const source = own.find((it) => it.kind === 'course');
  const draft = saysDraft(source);
  const modules = listed
    .filter((it) => it.isFolder && it.path.startsWith(folder.path + sep) && /^[^/]+\/\d+-[^/]+$/.test(it.name))
    .map((it) => moduleTree(folder.name, it, own, draft));
  const films = own.filter((it) => it.kind === 'film').map((it) => [it.name.split('/')[2] ?? '', it] as const);
  return { id: folder.name, path: folder.path, source, modules, films: new Map(films), draft };
}

function moduleTree(course: string, folder: Listed, sources: Source[], hidden: boolean): ModuleTree {
  const own = sources.filter((it) => it.path.startsWith(folder.path + sep));
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
