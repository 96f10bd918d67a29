/**
 * Bytes that base64url writes (RFC 4648, section 5), without padding, and in the one way that it writes them: bits that
 * belong to no byte are zero, so that no two texts mean the same.
 * @returns undefined for any other text.
 */
export function readBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
