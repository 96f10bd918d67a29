import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { idOfName, kindOfFile } from '../../entries.ts';
import { type Bibliography, readBibliography } from '../../readBibliography.ts';
import { type Folders, type Kind, kindOf, readSource, type Source } from './source.ts';
import { saysDraft } from './values.ts';

/** A lesson, quiz or case as it lies in its module's folder. */
export interface ActivityTree {
  id: string;
  /** COURSE/MODULE/ACTIVITY. */
  path: string;
  source: Source;
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

/** The school's files, read and put in their places, whether or not they are right. What every rule looks at. */
export interface SchoolTree {
  folders: Folders;
  sources: Source[];
  /** Every file and folder under both roots, as printed. */
  paths: ReadonlySet<string>;
  courses: CourseTree[];
  bibliography: Bibliography & { path: string };
}

/** Reads a school's files. Throws only where a file can't be opened. */
export function readTree(folders: Folders): SchoolTree {
  const names = { courses: namesIn(folders.courses), content: namesIn(folders.content) };
  const sources = (['courses', 'content'] as const).flatMap((root) =>
    names[root].flatMap((name) => {
      const kind = kindOf(root, name);
      return kind ? [readSource(folders, root, name, kind)] : [];
    }),
  );
  const paths = new Set((['courses', 'content'] as const).flatMap((root) => names[root].map((it) => join(folders[root], it))));
  const path = join(folders.content, 'references.bib');
  const bibliography = { path, ...readBibliography(existsSync(path) ? readFileSync(path, 'utf8') : '') };
  const courseIds = names.courses.filter((it) => !it.includes('/') && isFolder(join(folders.courses, it)));
  const courses = courseIds.map((id) => courseTree(folders, id, names.courses, sources));
  return { folders, sources, paths, courses, bibliography };
}

/** Every file and folder under a folder, by its path from there with `/`; what begins with a dot is nobody's course. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((it) => relative(folder, join(it.parentPath, it.name)).split(sep).join('/'))
    .filter((name) => !/(^|\/)\./.test(name))
    .sort();

const isFolder = (path: string): boolean => readdirSync(join(path, '..'), { withFileTypes: true }).some((it) => it.isDirectory() && join(path, '..', it.name) === path);

function courseTree(folders: Folders, id: string, names: string[], sources: Source[]): CourseTree {
  const own = sources.filter((it) => it.path.startsWith(join(folders.courses, id) + sep));
  const ofKind = (...kinds: Kind[]) => own.filter((it) => kinds.includes(it.kind));
  const source = ofKind('course')[0];
  const draft = saysDraft(source);
  const modules = names
    .filter((name) => name.startsWith(`${id}/`) && /^[^/]+\/\d+-[^/.]+$/.test(name))
    .map((name): ModuleTree => {
      const inside = own.filter((it) => it.name.startsWith(`${name}/`));
      const file = inside.find((it) => it.kind === 'module');
      const module = idOfName(name.slice(id.length + 1));
      const hidden = draft || saysDraft(file);
      const activities = inside
        .filter((it) => ['lesson', 'quiz', 'case'].includes(it.kind))
        .map((it) => activityTree(id, module, it, hidden));
      return { id: module, path: join(folders.courses, name), source: file, activities, draft: hidden };
    });
  const films = new Map(ofKind('film').map((it) => [it.name.split('/')[2] ?? '', it]));
  return { id, path: join(folders.courses, id), source, modules, films, draft };
}

function activityTree(course: string, module: string, source: Source, hidden: boolean): ActivityTree {
  const id = idOfName(source.name.split('/')[2] ?? '');
  return { id, path: `${course}/${module}/${id}`, source, draft: hidden || saysDraft(source) };
}

/** Whether a file is an activity, by its name. */
export const isActivity = (source: Source): boolean => ['lesson', 'quiz', 'case'].includes(kindOfFile(source.name) ?? '');
