const TREATMENT =
  'massage|release|releases|stretch|stretching|compression|mobilisation|manipulation|friction|needling|exercise|exercises|training|loading|treatment|treatments|therapy|technique|techniques|traction|taping|heat|cold|ice|stroking|kneading|drainage|cupping|breathing|touch';

const EFFECT =
  'reduces?|improves?|relieves?|eases?|increases?|prevents?|lowers?|decreases?|shortens?|speeds?|heals?|cures?|restores?|boosts?|promotes?|strengthens?|calms?|helps?';

const OUTCOME =
  'pain|aches?|stiffness|soreness|spasm|tension|headaches?|swelling|inflammation|circulation|flow|range|mobility|movement|flexibility|function|strength|sleep|anxiety|stress|depression|mood|healing|recovery|scars?|injury|injuries|disability|immunity|posture';

const words = (least: number, most: number): string => `(?:[\\p{L}-]+ ){${least},${most}}?`;

/** Ways in which a sentence says that something works. */
const CLAIMS = [
  // Massage may reduce pain. Scar massage on its own helps a scar.
  `\\b(${TREATMENT}) ${words(0, 3)}(${EFFECT})\\b(?! out)`,
  // … relieves the pain.
  `\\b(reduces|improves|relieves|prevents|decreases|shortens|speeds up|restores|boosts) ${words(0, 4)}(${OUTCOME})\\b`,
  // … is effective.
  `\\b(is|are|was|were|proved|proven) ${words(0, 2)}(effective|beneficial|superior)\\b`,
  // Studies show …
  `\\b(trials?|study|studies|research|evidence|reviews?|meta-analys[ei]s) ${words(0, 1)}(shows?|showed|found|finds?|suggests?|supports?|supported|proves?|proved|confirms?|indicates?)\\b`,
  // 70% of clients improve. Two in three people recover.
  `(\\d+ ?(%|per ?cent)|\\b(half|most|two thirds|\\w+ (in|out of) \\w+)) ${words(0, 3)}(people|clients|patients|athletes|participants) ${words(0, 3)}(improve|recover|respond|benefit|get better|feel better)`,
].map((it) => new RegExp(it, 'iu'));

/** Sentences that say the contrary, ask, or leave it open claim no effect. */
const CLAIMS_NOTHING =
  /\b(no|not|never|nothing|cannot|nor|neither|without|whether|if|unless|until|seldom|hardly|unknown|unclear)\b|n['’]t\b|\?$/iu;

/** What is said to a client, and what others are quoted with. */
const QUOTED = /“[^”]*”|"[^"]*"/g;

/** The first sentence of a paragraph that claims an effect of treatment, with its offset; undefined where none does. */
export function claimIn(paragraph: string): { sentence: string; offset: number } | undefined {
  const text = paragraph.replace(QUOTED, (it) => '.'.repeat(it.length));
  for (const match of text.matchAll(/[^.!?;:]+[.!?;:]*/gu)) {
    const sentence = match[0].replace(/\s+/g, ' ').trim();
    if (!CLAIMS_NOTHING.test(sentence) && CLAIMS.some((it) => it.test(sentence)))
      return { sentence, offset: match.index };
  }
  return undefined;
}
