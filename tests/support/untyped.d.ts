declare module '@digitalbazaar/vc' {
  /** What came of checking a credential. */
  export interface Verified {
    verified: boolean;
    error?: Error & { errors?: Error[] };
  }
  export function verifyCredential(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    checkStatus?: () => { verified: boolean };
    now?: Date;
  }): Promise<Verified>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
