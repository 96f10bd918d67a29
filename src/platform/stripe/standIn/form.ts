/** What a form says: texts, lists and named parts. */
export type Form = { [name: string]: string | Form | (string | Form)[] };

/** Reads a form as Stripe's clients write it: `line_items[0][price]=price_1`. Names that are all numbers make a list. */
export function readForm(text: string): Form {
  const read: Form = {};
  for (const [name, value] of new URLSearchParams(text)) put(read, stepsOf(name), value);
  return toLists(read) as Form;
}

/** `a[b][]` is the way a, b, and the next number. */
const stepsOf = (name: string): string[] => name.split('[').map((it) => it.replace(/\]$/, ''));

function put(into: Form, [step = '', ...rest]: string[], value: string): void {
  if (step === '__proto__') return;
  const name = step === '' ? String(Object.keys(into).length) : step;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  into[name] ??= {};
  if (typeof into[name] === 'object') put(into[name] as Form, rest, value);
}

function toLists(part: Form[string]): Form[string] {
  if (typeof part === 'string' || Array.isArray(part)) return part;
  const parts = Object.entries(part).map(([name, it]) => [name, toLists(it)] as const);
  if (parts.length > 0 && parts.every(([name]) => /^\d+$/.test(name)))
    return parts.map(([, it]) => it as string | Form);
  return Object.fromEntries(parts);
}
