import { createHash } from 'node:crypto';

/** A badge's picture without a credential in it: where it stands, and what it is known by. */
export interface PictureDigest {
  id: string;
  mediaType: 'image/svg+xml' | 'image/png';
  /** SHA-256 of its bytes, as Subresource Integrity writes it: `sha256-…`. */
  digestSRI: string;
}

/** The digest of bytes as Subresource Integrity writes it. */
export const digestSri = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
