import Cite from './Cite.astro';
import Contraindications from './Contraindications.astro';
import Evidence from './Evidence.astro';
import Figure from './Figure.astro';
import Film from './Film.astro';
import KeyPoints from './KeyPoints.astro';
import Pearl from './Pearl.astro';
import RedFlag from './RedFlag.astro';
import Technique from './Technique.astro';

/** What a lesson may use without an import. */
export const lessonComponents = {
  Cite,
  Contraindications,
  Evidence,
  Figure,
  Film,
  KeyPoints,
  Pearl,
  RedFlag,
  Technique,
};
