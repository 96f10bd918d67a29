import type { UploadKind } from './kinds.ts';

/** What a file belongs to: a submission, or a request to recognise prior learning. */
export type Owner = { submission: string } | { learning: string };

/** A file, on its way or kept. Sizes in bytes, times in ms. */
export interface Upload {
  id: string;
  owner: Owner;
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

/** Whether a file belongs to something. */
export const belongsTo = ({ owner }: Upload, other: Owner): boolean =>
  'submission' in owner
    ? 'submission' in other && owner.submission === other.submission
    : 'learning' in other && owner.learning === other.learning;
