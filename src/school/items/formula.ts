/** Thrown for a formula that can't be reckoned; says what to do. */
export class FormulaError extends Error {
  override name = 'FormulaError';
}

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  sqrt: Math.sqrt,
  min: Math.min,
  max: Math.max,
  round: (value, decimals = 0) => Math.round(value * 10 ** decimals) / 10 ** decimals,
  floor: Math.floor,
  ceil: Math.ceil,
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*)|([-+*/^(),]))/iy;

/**
 * Reckons arithmetic that an author wrote: numbers, names, + - * / ^, brackets, and abs, sqrt, min, max, round, floor,
 * ceil. It is read by hand and never run as code. `^` binds first and to the right, then a sign, then * and /.
 * @param values what each name stands for.
 * @throws FormulaError for anything else, and for a result that is no finite number.
 */
export function evaluateFormula(formula: string, values: Readonly<Record<string, number>>): number {
  const tokens = tokensOf(formula);
  let at = 0;
  const peek = () => tokens[at];
  const take = (symbol: string): boolean => peek() === symbol && ++at > 0;
  const expect = (symbol: string): void => {
    if (!take(symbol)) throw new FormulaError(`write \`${symbol}\` ${peek() ? `before \`${peek()}\`` : 'at the end'}`);
  };

  function sum(): number {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  }
  function product(): number {
    let value = signed();
    for (;;) {
      if (take('*')) value *= signed();
      else if (take('/')) value /= signed();
      else return value;
    }
  }
  function signed(): number {
    if (take('-')) return -signed();
    return take('+') ? signed() : power();
  }
  function power(): number {
    const base = operand();
    return take('^') ? base ** signed() : base;
  }
  function operand(): number {
    const token = peek();
    if (token === undefined) throw new FormulaError('it ends where a number or a name should stand');
    at += 1;
    if (token === '(') {
      const value = sum();
      expect(')');
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (Object.hasOwn(FUNCTIONS, token) && take('(')) return call(token);
    if (Object.hasOwn(values, token)) return values[token] ?? Number.NaN;
    throw new FormulaError(`\`${token}\` is no parameter of this item; there are ${names(values)}`);
  }
  function call(name: string): number {
    const given = [sum()];
    while (take(',')) given.push(sum());
    expect(')');
    return FUNCTIONS[name]?.(...given) ?? Number.NaN;
  }

  const value = sum();
  if (at < tokens.length) throw new FormulaError(`\`${peek()}\` stands where + - * / or the end should`);
  if (!Number.isFinite(value)) throw new FormulaError('it has no finite value, as when something is divided by 0');
  // What binary fractions add, such as 0.1 + 0.2, is no part of an answer.
  return Number(value.toPrecision(12));
}

/** More than this many symbols is no formula of a quiz. */
const LONGEST = 500;

function tokensOf(formula: string): string[] {
  if (formula.length > LONGEST) throw new FormulaError(`it must be at most ${LONGEST} characters long`);
  const tokens: string[] = [];
  for (let at = 0; formula.slice(at).trim() !== ''; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) throw new FormulaError(`\`${formula.slice(at).trim().charAt(0)}\` can't stand in a formula`);
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const names = (values: Readonly<Record<string, number>>): string =>
  Object.keys(values)
    .map((it) => `\`${it}\``)
    .join(', ') || 'none';
