/**
 * Every way round a circle in a graph, each told once, beginning where the search met it first: `[a, b]` for a to b to a.
 * @param next what a node leads to.
 */
export function cyclesIn(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const follow = (node: string, way: string[]): void => {
    const met = way.indexOf(node);
    if (met !== -1) cycles.push(way.slice(met));
    if (met !== -1 || finished.has(node)) return;
    for (const other of next(node)) follow(other, [...way, node]);
    finished.add(node);
  };
  for (const node of nodes) follow(node, []);
  return cycles;
}
