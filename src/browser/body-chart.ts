import { ChartPicture, type Stroke } from './chartPicture.ts';
import { type Point, simplifyTo } from './simplifyLine.ts';

type Mode = 'pick' | 'draw' | 'erase';

const HELP: Record<Mode, string> = {
  pick: 'Press a region to mark it, and again to unmark it. With the keyboard: arrow keys and the space bar.',
  draw: 'Draw on the body with a finger, a pen or the mouse. A line that comes back to where it began fills what it goes round.',
  erase: 'Press a line or a region to erase it.',
};
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};
/** How far a simplified line may leave the drawn one, in units of a stroke: less than a line is wide by far. */
const TOLERANCE = 2;
/** How many changes can be undone. */
const UNDOS = 100;

/** All that can be undone: which boxes are ticked, and the lines. */
interface State {
  ticked: ReadonlySet<HTMLInputElement>;
  strokes: readonly Stroke[];
}

/**
 * `<body-chart>` round drawings of a body and lists of their regions: regions can be picked on the drawings, and lines
 * drawn. What is marked is what the fields hold; this shows it and changes it.
 */
class BodyChart extends HTMLElement {
  private pictures: ChartPicture[] = [];
  private kind = '';
  private mode: Mode = 'pick';
  private strokes: readonly Stroke[] = [];
  private now: State = { ticked: new Set(), strokes: [] };
  private past: State[] = [];

  connectedCallback(): void {
    if (this.pictures.length > 0) return;
    const { patterns = '', pen } = this.dataset;
    this.pictures = [...this.querySelectorAll<HTMLElement>('[data-view]')].map(
      (it) => new ChartPicture(it, patterns, Number(pen)),
    );
    for (const it of this.pictures) this.open(it);
    this.strokes = this.readStrokes();
    this.addEventListener('click', ({ target }) => target instanceof Element && this.press(target));
    this.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && this.ticked(target));
    for (const it of this.querySelectorAll<HTMLInputElement>('[data-intensity]')) addSlider(it);
    // A browser that goes back brings ticks back after the page was built.
    window.addEventListener('pageshow', () => this.begin());
    this.dataset.ready = '';
    const tools = this.querySelector<HTMLElement>('[data-tools]');
    if (tools) tools.hidden = false;
    this.choose('show', this.pictures[0]?.view ?? '');
    this.setKind(this.querySelector<HTMLElement>('[data-now]')?.dataset.now ?? '');
    this.setMode('pick');
    this.begin();
  }

  private begin(): void {
    this.now = this.state();
    this.past = [];
    this.show();
  }

  private open(picture: ChartPicture): void {
    picture.open();
    const { svg } = picture;
    svg.addEventListener('keydown', (event) => this.typed(event, picture));
    svg.addEventListener('focusin', ({ target }) => this.ring(picture, target));
    svg.addEventListener('focusout', () => this.ring(picture, null));
    svg.addEventListener('pointerdown', (event) => this.draw(event, picture));
  }

  /** Shows the focus over all else on the drawing. */
  private ring(picture: ChartPicture, target: EventTarget | null): void {
    const lit = target instanceof Element && target.matches(':focus-visible') ? target.getAttribute('d') : null;
    picture.part('focus')?.setAttribute('d', lit ?? '');
  }

  private press(target: Element): void {
    const button = target.closest<HTMLElement>('button');
    const { now, mode, show, erase } = button?.dataset ?? {};
    if (now !== undefined) this.setKind(now);
    else if (mode !== undefined) this.setMode(mode as Mode);
    else if (show !== undefined) this.choose('show', show);
    else if (erase !== undefined) this.erase(Number(erase));
    else if (button?.dataset.undo !== undefined) this.undo();
    else if (this.mode !== 'draw') this.pressPicture(target);
  }

  private pressPicture(target: Element): void {
    const { stroke, region } = target instanceof SVGElement ? target.dataset : {};
    if (stroke !== undefined && this.mode === 'erase') this.erase(Number(stroke));
    else if (region !== undefined) this.toggle(region);
  }

  private toggle(region: string): void {
    const box = this.boxes(this.kind).find((it) => it.value === region);
    if (!box || (this.mode === 'erase' && !box.checked)) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private ticked(box: HTMLInputElement): void {
    if (box.type !== 'checkbox') return;
    const title = box.closest('label')?.textContent?.trim();
    this.changed(`${title}: ${box.checked ? 'marked' : 'no longer marked'} as ${this.titleOf(this.kindOf(box))}.`);
  }

  private typed(event: KeyboardEvent, picture: ChartPicture): void {
    const at = picture.regions.indexOf(event.target as SVGPathElement);
    const region = picture.regions[at];
    const next = STEPS[event.key]?.(at, picture.regions.length);
    if (!region || event.ctrlKey || event.metaKey || event.altKey) return;
    if (next !== undefined) picture.focus(picture.regions[next] ?? region);
    else if (event.key === ' ' || event.key === 'Enter') this.toggle(region.dataset.region ?? '');
    else return;
    event.preventDefault();
  }

  private draw(event: PointerEvent, picture: ChartPicture): void {
    if (this.mode !== 'draw' || !event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    const { svg, view } = picture;
    svg.setPointerCapture(event.pointerId);
    const points: Point[] = [picture.placeOf(event)];
    const preview = () => picture.line({ kind: this.kind, view, points }, '');
    let shown = preview();
    picture.part('marks')?.append(shown);
    const ended = new AbortController();
    const on = (type: 'pointermove' | 'pointerup' | 'pointercancel', then: (it: PointerEvent) => void) =>
      svg.addEventListener(type, (it) => it.pointerId === event.pointerId && then(it), { signal: ended.signal });
    on('pointermove', (moved) => {
      points.push(...(moved.getCoalescedEvents?.() ?? [moved]).map((it) => picture.placeOf(it)));
      const next = preview();
      shown.replaceWith(next);
      shown = next;
    });
    on('pointerup', () => {
      ended.abort();
      this.keep({ kind: this.kind, view, points }, picture.title);
    });
    on('pointercancel', () => {
      ended.abort();
      shown.remove();
    });
  }

  /** Keeps a line that was drawn, as far as the chart still holds it. */
  private keep(drawn: Stroke, title: string): void {
    const [most = 0, ofOne = 0, ofAll = 0] = (this.dataset.limits ?? '').split(' ').map(Number);
    const points = simplifyTo(ofOne, drawn.points, TOLERANCE);
    const all = this.strokes.reduce((sum, it) => sum + it.points.length, points.length);
    if (this.strokes.length >= most || all > ofAll) {
      this.show();
      this.say('The chart is full: erase a line before you draw another.');
      return;
    }
    this.strokes = [...this.strokes, { ...drawn, points }];
    this.changed(`Line ${this.strokes.length} drawn, ${title}, as ${this.titleOf(drawn.kind)}.`);
  }

  private erase(number: number): void {
    this.strokes = this.strokes.filter((_, at) => at !== number);
    this.changed(`Line ${number + 1} erased.`);
  }

  /** After any change: what was before can be had back. */
  private changed(message: string): void {
    this.past = [...this.past, this.now].slice(-UNDOS);
    this.now = this.state();
    this.show();
    this.say(message);
  }

  private undo(): void {
    const before = this.past.pop();
    if (!before) return;
    for (const it of this.allBoxes) it.checked = before.ticked.has(it);
    this.strokes = before.strokes;
    this.now = before;
    this.show();
    this.say('The last change is undone.');
  }

  private state(): State {
    return { ticked: new Set(this.allBoxes.filter((it) => it.checked)), strokes: this.strokes };
  }

  private setKind(kind: string): void {
    this.kind = kind;
    this.choose('now', kind);
    for (const it of this.querySelectorAll<HTMLElement>('fieldset[data-kind]')) it.hidden = it.dataset.kind !== kind;
    this.show();
  }

  private setMode(mode: Mode): void {
    this.mode = mode;
    this.dataset.mode = mode;
    this.choose('mode', mode);
    this.say(HELP[mode]);
  }

  /** Presses one button of a row, and releases the others. */
  private choose(row: 'now' | 'mode' | 'show', value: string): void {
    for (const it of this.querySelectorAll<HTMLElement>(`button[data-${row}]`))
      it.ariaPressed = String(it.dataset[row] === value);
    if (row !== 'show') return;
    for (const it of this.querySelectorAll<HTMLElement>('[data-view]'))
      it.toggleAttribute('data-current', it.dataset.view === value);
  }

  /** Brings drawings, counts and fields to what is marked. */
  private show(): void {
    const kinds = [...this.querySelectorAll<HTMLElement>('fieldset[data-kind]')].map((it) => it.dataset.kind ?? '');
    const chosen = new Map(
      kinds.map((kind) => [kind, new Set(this.boxes(kind).flatMap((it) => (it.checked ? [it.value] : [])))]),
    );
    for (const picture of this.pictures) {
      picture.show(chosen, this.strokes, (kind) => this.letterOf(kind));
      for (const it of picture.regions)
        it.ariaChecked = String(chosen.get(this.kind)?.has(it.dataset.region ?? '') ?? false);
    }
    for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) {
      const count = list.querySelectorAll('input:checked').length;
      const line = list.querySelector('[data-chosen]');
      if (line) line.textContent = count > 0 ? `${count} chosen` : '';
    }
    this.showLines();
    const field = this.querySelector<HTMLInputElement>('[data-strokes]');
    if (field) field.value = this.strokes.length > 0 ? JSON.stringify(this.strokes) : '';
    const undo = this.querySelector<HTMLButtonElement>('[data-undo]');
    if (undo) undo.disabled = this.past.length === 0;
  }

  /** The lines by number, each with a button that erases it: for whoever can't press the line itself. */
  private showLines(): void {
    const list = this.querySelector<HTMLElement>('[data-drawn]');
    if (!list) return;
    list.hidden = this.strokes.length === 0;
    list.replaceChildren(
      ...this.strokes.map(({ kind, view }, at) => {
        const title = this.pictures.find((it) => it.view === view)?.title ?? '';
        const button = Object.assign(document.createElement('button'), {
          type: 'button',
          className: 'button button-quiet',
          textContent: `Erase line ${at + 1}`,
        });
        button.dataset.erase = String(at);
        const item = document.createElement('li');
        item.append(`Line ${at + 1}: ${this.titleOf(kind)}, ${title.toLowerCase()} `, button);
        return item;
      }),
    );
  }

  private say(text: string): void {
    const line = this.querySelector('[data-say]');
    if (line) line.textContent = text;
  }

  /** The lines that the page came with. */
  private readStrokes(): Stroke[] {
    const kept: unknown = JSON.parse(this.querySelector<HTMLInputElement>('[data-strokes]')?.value || '[]');
    return Array.isArray(kept) ? kept : [];
  }

  private boxes(kind: string): HTMLInputElement[] {
    return this.allBoxes.filter((it) => this.kindOf(it) === kind);
  }

  private get allBoxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.chart-regions input')];
  }

  private kindOf(box: HTMLInputElement): string {
    return box.closest<HTMLElement>('[data-kind]')?.dataset.kind ?? '';
  }

  private titleOf(kind: string): string {
    return (this.querySelector<HTMLElement>(`fieldset[data-kind="${kind}"]`)?.dataset.title ?? '').toLowerCase();
  }

  private letterOf(kind: string): string {
    return this.querySelector<HTMLElement>(`[data-now="${kind}"]`)?.dataset.letter ?? '';
  }
}

/** A slider beside a number field: either moves the other. */
function addSlider(number: HTMLInputElement): void {
  const slider = Object.assign(document.createElement('input'), { type: 'range', min: '0', max: '10', step: '1' });
  slider.value = number.value || '0';
  slider.ariaLabel = 'How strong, from 0 to 10, as a slider';
  slider.addEventListener('input', () => {
    number.value = slider.value;
  });
  number.addEventListener('input', () => {
    slider.value = number.value || '0';
  });
  number.before(slider);
}

customElements.define('body-chart', BodyChart);
