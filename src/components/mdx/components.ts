import '../../styles/kit.css';
import Anatomy from './Anatomy.astro';
import Cite from './Cite.astro';
import Compare from './Compare.astro';
import Contraindications from './Contraindications.astro';
import Evidence from './Evidence.astro';
import Figure from './Figure.astro';
import Film from './Film.astro';
import KeyPoints from './KeyPoints.astro';
import Label from './Label.astro';
import LabelledFigure from './LabelledFigure.astro';
import Muscle from './Muscle.astro';
import OutcomeMeasure from './OutcomeMeasure.astro';
import Pearl from './Pearl.astro';
import RedFlag from './RedFlag.astro';
import Reveal from './Reveal.astro';
import SelfCheck from './SelfCheck.astro';
import SpecialTest from './SpecialTest.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Tab from './Tab.astro';
import Table from './Table.astro';
import Tabs from './Tabs.astro';
import Technique from './Technique.astro';
import Term from './Term.astro';

/** What a lesson may use without an import. */
export const lessonComponents = {
  Anatomy,
  Cite,
  Compare,
  Contraindications,
  Evidence,
  Figure,
  Film,
  KeyPoints,
  Label,
  LabelledFigure,
  Muscle,
  OutcomeMeasure,
  Pearl,
  RedFlag,
  Reveal,
  SelfCheck,
  SpecialTest,
  Step,
  Steps,
  Tab,
  Table,
  Tabs,
  Technique,
  Term,
};
