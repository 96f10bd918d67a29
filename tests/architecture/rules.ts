import { findCircle, type Import } from './imports.ts';

/** Who may import what of ours, from the top down; the first line that fits a file is its own. Nothing points back up. */
const LAYERS: readonly (readonly [file: RegExp, mayImport: RegExp])[] = [
  [/^src\/platform\//, /^src\/platform\//],
  [/^src\/(paths|notes)\.ts$/, /^$/],
  [/^src\/browser\//, /^src\/browser\//],
  // The seed builds its school with the deeds that the site offers.
  [/^db\/seed\//, /^(db|src\/school|src\/platform)\//],
  [/^db\//, /^(db\/(?!seed\/)|src\/platform\/)/],
  [/^src\/school\//, /^(db\/(?!seed\/)|src\/school\/|src\/platform\/|src\/paths\.ts$)/],
  [
    /^src\/(components|layouts)\//,
    /^src\/(components|layouts|styles|browser|school|platform)\/|^src\/(paths|notes)\.ts$|^db\/client\.ts$/,
  ],
  // A file that begins with `_` is no address, but a part of the page beside it.
  [
    /^src\/pages\//,
    /^src\/(components|layouts|styles|browser|school|platform)\/|^src\/(paths|notes)\.ts$|^db\/client\.ts$|^src\/pages\/.*\/_/,
  ],
  [/^src\/content\.config\.ts$/, /^src\/school\//],
  [/^src\/env\.d\.ts$/, /^src\/(school|components)\//],
  // What `npm run dev` adds. Nothing of the school knows it, so that no build can hold it.
  [/^src\/authoring\//, /^src\/(authoring|school|platform)\/|^db\/seed\/cast\.ts$/],
  // What stands round the pages: the server, and what each request goes through.
  [/^src\/(server\/|middleware)/, /^(?!src\/(pages|authoring)\/)/],
];

/** Files of a school folder that others may import besides its index.ts, and why. */
const SIDE_DOORS: readonly RegExp[] = [
  // Astro makes collections of what authors write before there is a school to ask.
  /^src\/content\.config\.ts > src\/school\/catalogue\/(check\/index|files\/\w+|readBibliography|readUses|reference|uses)\.ts$/,
  // The schema of each file that people write stands with the others, so that one check reads them all.
  /^src\/school\/atlas\/.* > src\/school\/catalogue\/files\/(anatomy|drawing)\.ts/,
  /^src\/school\/glossary\/.* > src\/school\/catalogue\/files\/glossary\.ts/,
  // It imports astro:content, which index.ts must not: scripts and tests run the school without Astro.
  /^src\/server\/start\.ts > src\/school\/(catalogue|atlas|glossary)\/collections\.ts/,
  // Authors are told what the check finds, and shown the catalogue without drafts.
  /^src\/authoring\/.* > src\/school\/catalogue\/(check\/index|collections)\.ts/,
  // The seed's own copy of the wiring that the server does.
  /^db\/seed\/.* > src\/school\/wiring\.ts/,
];

/** Files besides store.ts that speak to tables: their whole work is one insert, or one listing, of a shared table. */
const ALSO_STORES = /^src\/school\/(audit\/(record|list)|mail\/post)\.ts$/;

/** Of db/client.ts, what pages and components may use: they read, and the school's deeds write. */
const FOR_READING = new Set(['database', 'readOnlySince', 'Db']);

/** What holds or tells the key of a quiz, a self-check or a case. Only what staff see may ask for it by name. */
const KEYS = new Set([
  ...['Item', 'Quiz', 'SelfChecks', 'CaseStudy', 'PinnedItem', 'Tallied'],
  ...['findQuiz', 'findSelfChecks', 'findCase', 'everyItemOf', 'candidatesFor', 'instantiate', 'catalogue'],
  ...['Patient', 'patientFile', 'Sample'],
  ...['gradeItem', 'rightAnswer', 'explanationOf', 'talliedIn', 'tallyOf'],
]);
const FOR_STAFF = /^src\/(pages\/teach|components\/(teach|statistics|corrections))\//;

/** Every import that breaks a rule, as `file > file: why`. */
export function violations(imports: readonly Import[]): string[] {
  const found = imports.flatMap(({ from, to, names }) => {
    const way = `${from} > ${to}`;
    const why = [
      isOurs(to) && !layerAllows(from, to) && 'a layer may not know that one',
      isSideDoor(from, to) && !SIDE_DOORS.some((door) => door.test(way)) && 'school folders are used through index.ts',
      isTable(to) && isSchool(from) && !isStore(from) && 'only store.ts files touch tables',
      to === 'astro:content' &&
        isSchool(from) &&
        !from.endsWith('/collections.ts') &&
        'only collections.ts reads content',
      to === 'astro' && isSchool(from) && 'the school knows no Astro',
      isShown(from) &&
        !FOR_STAFF.test(from) &&
        isSchool(to) &&
        names.some((it) => KEYS.has(it)) &&
        'students’ pages hold no key',
      isShown(from) && to === 'db/client.ts' && names.some((it) => !FOR_READING.has(it)) && 'pages only read',
    ];
    return why.filter((it) => it !== false).map((it) => `${way}: ${it}`);
  });
  const circle = findCircle(betweenFolders(imports));
  return circle ? [...found, `school folders in a circle: ${circle.join(' > ')}`] : found;
}

const isOurs = (path: string): boolean => /^(src|db)\//.test(path);
const isSchool = (file: string): boolean => file.startsWith('src/school/');
const isShown = (file: string): boolean => /^src\/(pages|components|layouts)\//.test(file);
const isTable = (path: string): boolean => /^drizzle-orm|^db\/schema\//.test(path);
const isStore = (file: string): boolean => /\/store\.ts$/.test(file) || ALSO_STORES.test(file);

const folderOf = (path: string): string | undefined => /^src\/school\/([^/]+)\//.exec(path)?.[1];

function layerAllows(from: string, to: string): boolean {
  const layer = LAYERS.find(([file]) => file.test(from));
  return layer?.[1].test(to) ?? false;
}

function isSideDoor(from: string, to: string): boolean {
  const folder = folderOf(to);
  return folder !== undefined && folder !== folderOf(from) && to !== `src/school/${folder}/index.ts`;
}

function betweenFolders(imports: readonly Import[]): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [user, used] = [folderOf(from), folderOf(to)];
    if (user && used && user !== used) edges.set(user, (edges.get(user) ?? new Set()).add(used));
  }
  return edges;
}
