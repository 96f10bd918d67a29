import type { Rule } from './rule.ts';
import { bibliography } from './rules/bibliography.ts';
import { captions } from './rules/captions.ts';
import { citations } from './rules/citations.ts';
import { code } from './rules/code.ts';
import { componentAttributes } from './rules/componentAttributes.ts';
import { currencies } from './rules/currencies.ts';
import { diplomas } from './rules/diplomas.ts';
import { disciplines } from './rules/disciplines.ts';
import { duplicateIds } from './rules/duplicateIds.ts';
import { emptyModules } from './rules/emptyModules.ts';
import { emptyTexts } from './rules/emptyTexts.ts';
import { encoding } from './rules/encoding.ts';
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
import { mdxSyntax } from './rules/mdxSyntax.ts';
import { missingFiles } from './rules/missingFiles.ts';
import { neverOpens } from './rules/neverOpens.ts';
import { objectives } from './rules/objectives.ts';
import { people } from './rules/people.ts';
import { prerequisiteCycles } from './rules/prerequisiteCycles.ts';
import { prerequisites } from './rules/prerequisites.ts';
import { references } from './rules/references.ts';
import { unknownComponents } from './rules/unknownComponents.ts';
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
  headings,
  emptyTexts,
  // What belongs together.
  duplicateIds,
  emptyModules,
  prerequisites,
  prerequisiteCycles,
  neverOpens,
  objectives,
  people,
  disciplines,
  // Sources, figures and films.
  citations,
  references,
  bibliography,
  figures,
  figureDrawings,
  films,
  filmShown,
  filmFiles,
  captions,
  // Sums.
  currencies,
  hours,
  diplomas,
];
