/** A figure of a course as other programs can show it. */
export interface Drawing {
  /** The name of its file. */
  name: string;
  svg: string;
  /** Its size in the units of its viewBox, in which places are given. */
  width: number;
  height: number;
}

/** The colours of figures in daylight, as src/styles/figures.css gives them: outside the school no style sheet does. */
const COLOURS = `
.f-skin{fill:#efcfb6}.f-muscle{fill:#cb7264}.f-muscle-deep{fill:#9d4a44}.f-tendon{fill:#e6e4d8}.f-fascia{fill:#b5cdd3}
.f-bone{fill:#f3e6c8}.f-nerve{fill:#e8b93f}.f-vessel{fill:#c4303c}.f-accent{fill:#0f766e}.f-wash{fill:#eaefe9}
.f-line,.f-line-soft,.f-line-accent{fill:none;stroke-linecap:round;stroke-linejoin:round}
.f-line{stroke:#2c3436}.f-line-soft{stroke:#6f7674}.f-line-accent{stroke:#0f766e}
.f-line:not([stroke-width]){stroke-width:2.2}.f-line-soft:not([stroke-width]){stroke-width:1.5}
.f-line-accent:not([stroke-width]){stroke-width:3.5}.f-outline{stroke:#4a3733}
.f-outline:not([stroke-width]){stroke-width:1.8}.f-wash.f-outline{stroke:#9aa5a0}
.f-label,.f-label-strong,.f-label-soft{stroke:none;font-family:sans-serif}
.f-label{fill:#2c3436}.f-label-strong{fill:#1a2123;font-weight:650}.f-label-soft{fill:#586260}
`;

/** A figure's file with a size and colours of its own; undefined where it has no viewBox that begins at 0. */
export function drawingOf(id: string, svg: string): Drawing | undefined {
  const [begin, width, height] = /<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg) ?? [];
  if (begin === undefined) return undefined;
  const sized = begin.replace('<svg', `<svg width="${width}" height="${height}"`);
  return {
    name: `${id}.svg`,
    svg: svg.replace(begin, () => `${sized}<style>${COLOURS}</style>`),
    width: Number(width),
    height: Number(height),
  };
}

/** The id of the figure that an image may be: its file's name, if it is a drawing with a name as figures have them. */
export const figureIn = (address: string): string | undefined =>
  /(?:^|\/)([a-z0-9]+(?:-[a-z0-9]+)*)\.svg$/.exec(address)?.[1];
