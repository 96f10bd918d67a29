import type { UploadKind } from './kinds.ts';

/** A file of a submission, on its way or kept. Sizes in bytes, times in ms. */
export interface Upload {
  id: string;
  submission: string;
  person: string;
  name: string;
  /** Announced, and come so far. */
  size: number;
  received: number;
  createdAt: number;
}

/** A file that is whole, fit and kept. */
export interface KeptUpload extends Upload {
  keptAt: number;
  type: UploadKind;
  hash: string;
  keptSize: number;
}

/** Whether a file is whole and kept. */
export const isKept = (upload: Upload): upload is KeptUpload => 'keptAt' in upload;
