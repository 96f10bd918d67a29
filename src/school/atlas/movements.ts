/** Movements by which muscles are looked up, and how an action's words name them. */
const MOVEMENTS: Record<string, RegExp> = {
  flexion: /(?<!plantar |plantar-|lateral |dorsi)\bflex/i,
  extension: /\b(hyper)?exten(d|sion)/i,
  rotation: /\brotat|\bturn(s|ing)?\b/i,
  'side-bending': /\b(lateral flexion|side.?bend|bends?|bending)\b/i,
  abduction: /\babduct/i,
  adduction: /\badduct/i,
  elevation: /\b(elevat|lift|raise)/i,
  depression: /\b(depress|draws? down|lowers?(?! (neck|back|limb|leg|rib|part|fibres|arm)))/i,
  protraction: /\bprotract|\bdraws? [^,]*forward/i,
  retraction: /\bretract|\bdraws? [^,]*back/i,
  supination: /\bsupinat/i,
  pronation: /\bpronat/i,
  dorsiflexion: /\bdorsiflex/i,
  'plantar flexion': /\bplantar.?flex/i,
  inversion: /\binver(t|sion)/i,
  eversion: /\bever(t|sion)/i,
};

/** Every movement that the atlas can be searched by. */
export const MOVEMENT_NAMES = Object.keys(MOVEMENTS);

/** The movements that an action speaks of. */
export const movementsIn = (action: string): string[] => MOVEMENT_NAMES.filter((name) => MOVEMENTS[name]?.test(action));
