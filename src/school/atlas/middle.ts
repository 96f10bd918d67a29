import { type Box, boxRound, type Deep, deepest, holds, isWithin, overlap } from './deepest.ts';
import type { Drawing } from './drawing.ts';
import { type Outline, outlinesOf, type Point } from './outline.ts';

/** Fills and lines by which something is seen; fibres, shades and creases only lie on it. */
const FILLED = /class="[^"]*\b(f-|a-context)/;
const LINE = /class="[^"]*\ba-nerve/;

/** A filled shape of a drawing, by its place in the order of painting. */
interface Painted {
  structure: string | undefined;
  outline: Outline;
  box: Box;
}

const paintedIn = new WeakMap<Drawing, Painted[]>();
const found = new WeakMap<Drawing, Map<string, Point | undefined>>();

/**
 * The point of a structure that lies deepest in one of the shapes that a drawing has of it, so that a sign there stands on
 * nothing else: what is painted over it does not count, unless nothing is left of it. Half way along the line of a nerve. Of a
 * structure drawn on both sides it is on the side that was drawn. Undefined where the drawing does not have it.
 */
export function middleOf(drawing: Drawing, structure: string): Point | undefined {
  const known = found.get(drawing) ?? new Map<string, Point | undefined>();
  found.set(drawing, known);
  if (!known.has(structure)) known.set(structure, findMiddle(drawing, structure));
  return known.get(structure);
}

function findMiddle(drawing: Drawing, structure: string): Point | undefined {
  const painted = paintedIn.get(drawing) ?? paint(drawing);
  paintedIn.set(drawing, painted);
  const own = painted.filter((it) => it.structure === structure);
  if (own.length === 0) return alongLine(drawing, structure);
  const edges: Box = [0, 0, drawing.width, drawing.height];
  const isOn = (it: Painted, at: Point): boolean => isWithin(it.box, at) && holds(it.outline, at);
  const within = largest(own).map((shape) => {
    const near = painted.filter((it) => overlap(it.box, shape.box));
    const isThere = (at: Point): boolean => isWithin(edges, at) && isOn(shape, at);
    const isSeen = (at: Point): boolean => isThere(at) && near.findLast((it) => isOn(it, at))?.structure === structure;
    return { seen: deepest(shape.box, isSeen), there: () => deepest(shape.box, isThere) };
  });
  const most = (all: (Deep | undefined)[]) =>
    all.filter((it) => it !== undefined).toSorted((a, b) => b.depth - a.depth)[0]?.at;
  // What is finer than a cell has a point of its edge for a middle.
  return (
    most(within.map((it) => it.seen)) ??
    most(within.map((it) => it.there())) ??
    own[0]?.outline.find((at) => isWithin(edges, at))
  );
}

/** How many shapes of a structure are looked at: a sign stands on a large one. */
const LOOKED_AT = 3;

const largest = (shapes: readonly Painted[]): Painted[] =>
  shapes.toSorted((a, b) => areaOf(b.box) - areaOf(a.box)).slice(0, LOOKED_AT);

const areaOf = ([left, top, right, bottom]: Box): number => (right - left) * (bottom - top);

const paint = ({ parts }: Drawing): Painted[] =>
  parts.flatMap(({ structure, svg }) =>
    shapesOf(svg, FILLED).map((outline) => ({ structure, outline, box: boxRound(outline) })),
  );

function alongLine({ parts }: Drawing, structure: string): Point | undefined {
  const lines = parts.filter((it) => it.structure === structure).flatMap((it) => shapesOf(it.svg, LINE));
  const [longest] = lines.toSorted((a, b) => b.length - a.length);
  return longest?.[Math.floor(longest.length / 2)];
}

const shapesOf = (svg: string, kind: RegExp): Outline[] =>
  (svg.replace(/<g[\s>][\s\S]*?<\/g>/g, '').match(/<\w+[^>]*\/>/g) ?? [])
    .filter((it) => kind.test(it))
    .flatMap(outlinesOf);
