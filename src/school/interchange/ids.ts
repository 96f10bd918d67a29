/** Letters of an id made of a name, at most. */
const LONGEST = 48;

/** What is left of a text that is cut after so many letters, without the word that the cut goes through. */
const cut = (text: string): string =>
  text.length <= LONGEST
    ? text
    : text
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);

/** An id made of a name: “Upper trapezius (1)” is `upper-trapezius-1`. Empty where it has no letter of a to z and no digit. */
export const idOf = (name: string): string =>
  cut(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ß', 'ss')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );

/** Ids that are in use, each with the last number that was put at its end. */
export class Ids {
  private readonly used: Map<string, number>;

  constructor(used: Iterable<string>) {
    this.used = new Map([...used].map((it) => [it, 1]));
  }

  /** An id that is not in use yet, by a number at its end where it must. It is then in use. */
  take(id: string): string {
    let free = id;
    for (let number = this.used.get(id) ?? 0; this.used.has(free); free = `${id}-${number}`) {
      number++;
      this.used.set(id, number);
    }
    this.used.set(free, 1);
    return free;
  }
}
