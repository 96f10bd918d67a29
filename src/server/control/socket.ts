import { join } from 'node:path';

/**
 * Where the running server takes orders from commands on the same machine. A Unix socket that only the server's own
 * user may open: no password to keep, and no port that a browser could reach.
 */
export const controlSocket = (dataDir: string): string => join(dataDir, 'control.sock');
