/** The page of a list that an address asks for by `?page=`: 1 unless it names another that could be. */
export function pageNumber(url: URL): number {
  const asked = Number(url.searchParams.get('page'));
  return Number.isInteger(asked) && asked >= 1 && asked < 1_000_000 ? asked : 1;
}
