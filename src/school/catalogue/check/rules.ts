import type { Rule } from './rule.ts';
import { alternativeTexts } from './rules/alternativeTexts.ts';
import { approvals } from './rules/approvals.ts';
import { approvalTerms } from './rules/approvalTerms.ts';
import { approvedHours } from './rules/approvedHours.ts';
import { atlasDrawings } from './rules/atlasDrawings.ts';
import { atlasReferences } from './rules/atlasReferences.ts';
import { bibliography } from './rules/bibliography.ts';
import { captions } from './rules/captions.ts';
import { casePaths } from './rules/casePaths.ts';
import { certifies } from './rules/certifies.ts';
import { citations } from './rules/citations.ts';
import { code } from './rules/code.ts';
import { componentAttributes } from './rules/componentAttributes.ts';
import { componentPlaces } from './rules/componentPlaces.ts';
import { contraindicationsFirst } from './rules/contraindicationsFirst.ts';
import { currencies } from './rules/currencies.ts';
import { deadLinks } from './rules/deadLinks.ts';
import { diplomas } from './rules/diplomas.ts';
import { disciplines } from './rules/disciplines.ts';
import { duplicateIds } from './rules/duplicateIds.ts';
import { duplicateTerms } from './rules/duplicateTerms.ts';
import { emptyModules } from './rules/emptyModules.ts';
import { emptyTexts } from './rules/emptyTexts.ts';
import { encoding } from './rules/encoding.ts';
import { evidenceSources } from './rules/evidenceSources.ts';
import { fields } from './rules/fields.ts';
import { figureDrawings } from './rules/figureDrawings.ts';
import { figures } from './rules/figures.ts';
import { fileNames } from './rules/fileNames.ts';
import { filmFiles } from './rules/filmFiles.ts';
import { filmShown } from './rules/filmShown.ts';
import { films } from './rules/films.ts';
import { frontMatter } from './rules/frontMatter.ts';
import { headings } from './rules/headings.ts';
import { hours } from './rules/hours.ts';
import { imageSizes } from './rules/imageSizes.ts';
import { introducedTerms } from './rules/introducedTerms.ts';
import { itemFigures } from './rules/itemFigures.ts';
import { itemFilms } from './rules/itemFilms.ts';
import { licences } from './rules/licences.ts';
import { mdxSyntax } from './rules/mdxSyntax.ts';
import { missingFiles } from './rules/missingFiles.ts';
import { modelAnswers } from './rules/modelAnswers.ts';
import { neverOpens } from './rules/neverOpens.ts';
import { objectiveCoverage } from './rules/objectiveCoverage.ts';
import { objectives } from './rules/objectives.ts';
import { patients } from './rules/patients.ts';
import { people } from './rules/people.ts';
import { prerequisiteCycles } from './rules/prerequisiteCycles.ts';
import { prerequisites } from './rules/prerequisites.ts';
import { prices } from './rules/prices.ts';
import { quizDraws } from './rules/quizDraws.ts';
import { readingTime } from './rules/readingTime.ts';
import { references } from './rules/references.ts';
import { samples } from './rules/samples.ts';
import { saysCeu } from './rules/saysCeu.ts';
import { selfChecks } from './rules/selfChecks.ts';
import { selfReferences } from './rules/selfReferences.ts';
import { uncitedClaims } from './rules/uncitedClaims.ts';
import { unknownChapters } from './rules/unknownChapters.ts';
import { unknownComponents } from './rules/unknownComponents.ts';
import { unknownStructures } from './rules/unknownStructures.ts';
import { unknownTerms } from './rules/unknownTerms.ts';
import { unsafeHtml } from './rules/unsafeHtml.ts';
import { yamlSyntax } from './rules/yamlSyntax.ts';

/** Everything that `npm run courses:check` looks for. A new rule is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [
  // Files: named, there and readable.
  encoding,
  fileNames,
  missingFiles,
  frontMatter,
  yamlSyntax,
  fields,
  // Texts.
  mdxSyntax,
  code,
  unsafeHtml,
  unknownComponents,
  componentAttributes,
  componentPlaces,
  headings,
  emptyTexts,
  deadLinks,
  alternativeTexts,
  // What belongs together.
  duplicateIds,
  emptyModules,
  prerequisites,
  prerequisiteCycles,
  neverOpens,
  objectives,
  objectiveCoverage,
  certifies,
  quizDraws,
  selfChecks,
  patients,
  casePaths,
  modelAnswers,
  samples,
  people,
  disciplines,
  // The atlas and the glossary.
  atlasReferences,
  atlasDrawings,
  unknownStructures,
  unknownTerms,
  introducedTerms,
  duplicateTerms,
  selfReferences,
  // Sources, figures and films.
  citations,
  references,
  bibliography,
  figures,
  figureDrawings,
  itemFigures,
  films,
  itemFilms,
  filmShown,
  unknownChapters,
  filmFiles,
  captions,
  imageSizes,
  licences,
  // What a clinical school owes its students.
  contraindicationsFirst,
  uncitedClaims,
  evidenceSources,
  // Sums.
  currencies,
  prices,
  readingTime,
  hours,
  diplomas,
  // What boards ask for.
  approvals,
  approvalTerms,
  approvedHours,
  saysCeu,
];
