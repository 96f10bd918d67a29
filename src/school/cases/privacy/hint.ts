/** What a place in a text may hold by which somebody can be recognised. */
export type HintKind = 'name' | 'date' | 'phone' | 'email' | 'address' | 'postcode' | 'record' | 'profile';

/** A place to look at again. `start` and `end` are UTF-16 units of the text, which holds `words` there. */
export interface PrivacyHint {
  kind: HintKind;
  start: number;
  end: number;
  words: string;
}
