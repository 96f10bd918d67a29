// Apart from the catalogue's own index, so that the site does not load the MDX compiler.
export { brokenLessons } from './brokenLessons.ts';
export { checkSchool, type Report, reportOn } from './checkSchool.ts';
export { type Finding, writeFinding } from './finding.ts';
export type { Folders } from './reading/source.ts';
export { type PageReport, reportOnPage } from './reportOnPage.ts';
