import type { Point } from './simplifyLine.ts';

/** A line that was drawn: its places run from 0 to 1000 over the width and the height of its view. */
export interface Stroke {
  kind: string;
  view: string;
  points: Point[];
}

const UNITS = 1000;
const SVG = 'http://www.w3.org/2000/svg';

/** One view of a body chart: the drawing of a body, its regions, and the marks on it. */
export class ChartPicture {
  readonly view: string;
  readonly title: string;
  readonly svg: SVGSVGElement;
  readonly regions: readonly SVGPathElement[];
  private readonly patterns: string;
  private readonly pen: number;

  constructor(figure: HTMLElement, patterns: string, pen: number) {
    const svg = figure.querySelector<SVGSVGElement>('.chart-drawing');
    if (!svg) throw new Error('a view of a body chart without its drawing');
    this.svg = svg;
    this.view = figure.dataset.view ?? '';
    this.title = figure.dataset.title ?? '';
    this.regions = [...svg.querySelectorAll<SVGPathElement>('[data-region]')];
    this.patterns = patterns;
    this.pen = pen;
  }

  /** Makes a picture into something to use: its regions are boxes to tick, one stop for the Tab key. */
  open(): void {
    this.svg.removeAttribute('aria-hidden');
    this.svg.setAttribute('role', 'group');
    this.svg.setAttribute('aria-label', `${this.title}: regions`);
    for (const [at, it] of this.regions.entries()) {
      it.setAttribute('role', 'checkbox');
      it.setAttribute('aria-checked', 'false');
      it.setAttribute('aria-label', it.dataset.title ?? '');
      it.setAttribute('tabindex', at === 0 ? '0' : '-1');
    }
  }

  /** Moves the one stop for the Tab key, and shows where it is. */
  focus(region: SVGPathElement): void {
    for (const it of this.regions) it.setAttribute('tabindex', it === region ? '0' : '-1');
    region.focus();
  }

  /** Where on the picture a pointer is, in whole units of a stroke. */
  placeOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const matrix = this.svg.getScreenCTM();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix?.inverse());
    const unit = (value: number, size: number) => Math.round(Math.min(1, Math.max(0, value / size)) * UNITS);
    return [unit(x, this.width), unit(y, this.height)];
  }

  /** Shows marks in place of those that are shown: regions by kind, and lines with their numbers. */
  show(
    kinds: ReadonlyMap<string, ReadonlySet<string>>,
    strokes: readonly Stroke[],
    letterOf: (kind: string) => string,
  ) {
    const [marks, letters] = [this.part('marks'), this.part('letters')];
    marks?.replaceChildren();
    letters?.replaceChildren();
    for (const [kind, chosen] of kinds)
      for (const it of this.regions)
        if (chosen.has(it.dataset.region ?? '')) marks?.append(this.mark(kind, it.getAttribute('d') ?? ''));
    for (const it of this.regions) {
      const own = [...kinds]
        .filter(([, chosen]) => chosen.has(it.dataset.region ?? ''))
        .map(([kind]) => letterOf(kind));
      if (own.length > 0) letters?.append(letter(own.join(' '), (it.dataset.place ?? '').split(' ')));
    }
    for (const [at, it] of strokes.entries()) {
      if (it.view !== this.view) continue;
      marks?.append(this.line(it, String(at)));
      letters?.append(letter(letterOf(it.kind), this.scaled(it.points.slice(0, 1)).flat().map(String)));
    }
  }

  /** A line as it is shown; filled where it comes back to where it began. */
  line({ kind, points }: Stroke, number: string): SVGPathElement {
    const line = this.scaled(points);
    const [first = [0, 0], last = [0, 0]] = [line[0], line.at(-1)];
    const closed = line.length > 2 && Math.hypot(first[0] - last[0], first[1] - last[1]) <= this.pen;
    const end = closed ? 'Z' : line.length === 1 ? 'h0' : '';
    const path = this.mark(kind, `M${line.map((it) => it.join(' ')).join('L')}${end}`);
    path.classList.add('chart-stroke');
    path.dataset.stroke = number;
    if (!closed) path.setAttribute('fill', 'none');
    path.setAttribute('stroke', `url(#${this.patterns}-${kind})`);
    path.setAttribute('stroke-width', String(this.pen));
    path.setAttribute('clip-path', `url(#${this.svg.dataset.body})`);
    return path;
  }

  part(name: 'marks' | 'letters' | 'focus'): SVGElement | null {
    return this.svg.querySelector<SVGElement>(`[data-${name}]`);
  }

  private mark(kind: string, d: string): SVGPathElement {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', `chart-mark chart-${kind}`);
    path.setAttribute('d', d);
    path.setAttribute('fill', `url(#${this.patterns}-${kind})`);
    return path;
  }

  private scaled(points: readonly Point[]): Point[] {
    return points.map(([x, y]) => [(x / UNITS) * this.width, (y / UNITS) * this.height]);
  }

  private get width(): number {
    return Number(this.svg.dataset.width);
  }

  private get height(): number {
    return Number(this.svg.dataset.height);
  }
}

function letter(text: string, [x = '0', y = '0']: readonly string[]): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  element.setAttribute('class', 'chart-letter');
  element.setAttribute('x', x);
  element.setAttribute('y', y);
  element.textContent = text;
  return element;
}
