/** The password of every demo account: published, so they are refused where a school is not local. */
export const DEMO_PASSWORD = 'learn-by-touch';

/** Someone of the demo school, all invented. */
export interface Role {
  name: string;
  email: string;
}

/** Who studies, teaches and runs the demo school. The first five addresses are promised to visitors. */
export const CAST = {
  student: { name: 'Sofia Almeida', email: 'student@demo.test' },
  midway: { name: 'Amélie Fournier', email: 'midway@demo.test' },
  graduate: { name: 'Zoë Nguyễn', email: 'graduate@demo.test' },
  instructor: { name: 'Maya Lindqvist', email: 'instructor@demo.test' },
  registrar: { name: 'Noor van Dijk', email: 'registrar@demo.test' },

  daniel: { name: 'Daniel Okafor', email: 'daniel.okafor@demo.test' },
  priya: { name: 'Priya Raman', email: 'priya.raman@demo.test' },

  /** Went on from the first course; work of hers waits in both others. */
  ananya: { name: 'अनन्या शर्मा', email: 'ananya.sharma@demo.test' },
  /** Work of hers was returned; the second try waits. */
  layla: { name: 'ليلى حدّاد', email: 'layla.haddad@demo.test' },
  /** Work of his waits, another case is a draft. */
  olatunji: { name: 'Ọlátúnjí Adébáyọ̀', email: 'olatunji.adebayo@demo.test' },
  /** Failed a quiz twice and has one attempt left. */
  meiHua: { name: '林美華', email: 'meihua.lin@demo.test' },
  /** Has half as long again at quizzes; a text of his waits to be read, and a case to be read twice. */
  tomasz: { name: 'Tomasz Wójcik', email: 'tomasz.wojcik@demo.test' },
  /** Has done all of the first course; the form that issues the certificate waits. */
  nils: { name: 'Nils Aaltonen', email: 'nearly.there@demo.test' },
  /** Has seen the patients of the clinic: one mark is out, one case waits to be read twice, with one she is in the middle. */
  nadiia: { name: 'Надія Коваленко', email: 'nadiia.kovalenko@demo.test' },
  /** Runs the seats of a clinic. */
  astrid: { name: 'Astrid Solheim', email: 'clinic@demo.test' },
  /** Sits in one of them, and has begun. */
  marco: { name: 'Marco Ricci', email: 'marco.ricci@demo.test' },
  /** Sits in another under her own address, and has not. */
  sanne: { name: 'Sanne de Boer', email: 'sanne.deboer@demo.test' },
  /** Bought a course at once, with a code that takes something off. */
  carmen: { name: 'Carmen Fernández', email: 'carmen.fernandez@demo.test' },
  /** Pays the diploma in instalments, of which the second failed. */
  jonas: { name: 'Jonas Lindgren', email: 'jonas.lindgren@demo.test' },
  /** Bought a course, withdrew, and got her money back. */
  aoife: { name: 'Aoife Byrne', email: 'aoife.byrne@demo.test' },
  /** Waits for his cohort to begin. */
  mateo: { name: 'Mateo Vargas', email: 'mateo.vargas@demo.test' },
  /** Suspended. */
  viktor: { name: 'Viktor Brandt', email: 'viktor.brandt@demo.test' },
  /** Has only just registered, and not confirmed the address. */
  eleni: { name: 'Ελένη Παπαδοπούλου', email: 'eleni.papadopoulou@demo.test' },
} as const satisfies Record<string, Role>;
