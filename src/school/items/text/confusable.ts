/**
 * Words of the field that differ by a letter or two and mean different things, so that one is never a misspelling of
 * the other. A row is a set of such words; spellings of one word stand together, parted by `|`.
 */
export const CONFUSABLE: readonly (readonly string[])[] = [
  // Regions and structures.
  ['ilium', 'ileum'],
  ['ilia', 'ilea'],
  ['iliac', 'ileac|ileal'],
  ['peroneal', 'perineal', 'peritoneal'],
  ['perineum', 'peritoneum', 'perineurium'],
  ['humeral', 'humoral'],
  ['brachial', 'branchial', 'bronchial', 'brachialis'],
  ['radial', 'facial', 'fascial', 'axial'],
  ['sural', 'sacral', 'crural', 'dural', 'neural'],
  ['femoral', 'temporal'],
  ['mental', 'dental'],
  ['ureter', 'urethra'],
  ['prostate', 'prostrate'],
  ['phalanx', 'pharynx', 'larynx'],
  ['phalangeal', 'pharyngeal', 'laryngeal'],
  ['carotid', 'parotid'],
  ['coracoid', 'coronoid', 'cricoid', 'conoid'],
  ['talus', 'tarsus', 'carpus', 'corpus'],
  ['carpal', 'tarsal'],
  ['metacarpal', 'metatarsal'],
  ['metacarpals', 'metatarsals'],
  ['metacarpus', 'metatarsus'],
  ['metacarpophalangeal', 'metatarsophalangeal'],
  ['intercarpal', 'intertarsal'],
  ['midcarpal', 'midtarsal'],
  ['navicular', 'clavicular'],
  ['articular', 'auricular'],
  ['malleus', 'malleolus'],
  ['trochlea', 'cochlea'],
  ['trochlear', 'cochlear'],
  ['annular', 'angular'],
  ['epimysium', 'perimysium'],
  ['epineurium', 'perineurium'],
  ['epicardium', 'pericardium'],
  ['osteoblast', 'osteoclast'],
  // Muscles.
  ['trapezius', 'trapezium', 'trapezoid'],
  ['biceps', 'triceps'],
  ['bicipital', 'tricipital'],
  ['splenius', 'splenium'],
  ['popliteus', 'popliteal'],
  ['plantaris', 'plantar'],
  ['subscapularis', 'subscapular', 'subcapsular'],
  ['supraspinatus', 'supraspinous'],
  ['infraspinatus', 'infraspinous'],
  ['unipennate', 'bipennate'],
  // Movements.
  ['abduct', 'adduct'],
  ['abducted', 'adducted'],
  ['abduction', 'adduction'],
  ['abductor', 'adductor'],
  ['abductors', 'adductors'],
  ['inversion', 'eversion', 'insertion'],
  ['invertor', 'evertor'],
  ['invertors', 'evertors'],
  ['protraction', 'retraction'],
  ['uniaxial', 'biaxial'],
  // Where something lies.
  ['medial', 'median'],
  ['external', 'internal'],
  ['extrinsic', 'intrinsic'],
  ['exterior', 'interior', 'inferior', 'anterior'],
  ['major', 'minor'],
  ['unilateral', 'bilateral'],
  ['afferent', 'efferent'],
  ['inter', 'intra', 'infra', 'extra'],
  ['intermuscular', 'intramuscular'],
  ['intervertebral', 'intravertebral'],
  ['interosseous', 'intraosseous'],
  ['interarticular', 'intraarticular', 'extraarticular'],
  ['intercellular', 'intracellular', 'extracellular'],
  ['intracapsular', 'extracapsular'],
  ['intradural', 'extradural'],
  ['infraorbital', 'intraorbital'],
  ['interoception', 'exteroception'],
  // Findings.
  ['valgus', 'varus', 'vagus'],
  ['valgum', 'varum'],
  ['valga', 'vara'],
  ['arthritis', 'arthrosis'],
  ['osteoarthritis', 'osteoarthrosis'],
  ['spondylitis', 'spondylosis', 'spondylolysis'],
  ['tendinitis|tendonitis', 'tendinosis|tendonosis'],
  ['dysphagia', 'dysphasia', 'dysplasia'],
  ['aphagia', 'aphasia', 'aplasia'],
  ['palpation', 'palpitation'],
  ['friction', 'traction'],
  // Too much and too little.
  ['hyper', 'hypo'],
  ['hypertension', 'hypotension', 'hyperextension'],
  ['hypertonia', 'hypotonia'],
  ['hypertonic', 'hypotonic'],
  ['hypertrophy', 'hypotrophy'],
  ['hypermobile', 'hypomobile'],
  ['hypermobility', 'hypomobility'],
  ['hyperalgesia', 'hypoalgesia'],
  ['hyperaesthesia|hyperesthesia', 'hypoaesthesia|hypoesthesia'],
  ['hyperreflexia', 'hyporeflexia'],
  ['hyperkyphosis', 'hypokyphosis'],
  ['hyperlordosis', 'hypolordosis'],
  ['hyperplasia', 'hypoplasia'],
  ['hyperthermia', 'hypothermia'],
  ['hyperventilation', 'hypoventilation'],
  ['hyperthyroidism', 'hypothyroidism'],
  ['hyperglycaemia|hyperglycemia', 'hypoglycaemia|hypoglycemia'],
];

/** Each spelling of the table, with the other spellings of its word and with those of words that mean something else. */
const KNOWN = new Map<string, { same: Set<string>; others: Set<string> }>();
for (const row of CONFUSABLE) {
  const words = row.map((it) => it.split('|'));
  for (const spellings of words) {
    const others = words.filter((it) => it !== spellings).flat();
    for (const spelling of spellings) {
      const known = KNOWN.get(spelling);
      KNOWN.set(spelling, { same: new Set(spellings), others: new Set([...(known?.others ?? []), ...others]) });
    }
  }
}

/** Words that mean something else than this one and look like it. @param word as `normalText` leaves it. */
export const lookalikesOf = (word: string): string[] => [...(KNOWN.get(word)?.others ?? [])];

/** Whether a text is itself a word, and another one than the word given. Both as `normalText` leaves them. */
export const isAnotherWord = (text: string, word: string): boolean =>
  text !== word && KNOWN.get(text)?.same.has(word) === false;
