import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunningSchool, startSchool } from './server.ts';

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'programs', 'turnedClock.ts')).href;

/** Starts a school whose clock can be turned, with what it has on file in a folder of its own. */
export function startTurnableSchool(settings: Record<string, string> = {}): Promise<RunningSchool> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-clock-'));
  const turned = { NODE_OPTIONS: `--import=${PRELOAD}`, TURNED_CLOCK: join(folder, 'clock') };
  return startSchool({ folder, settings: { ...turned, ...settings } });
}

/** Turns a school's clock. @param ahead of the real one, in ms. */
export const turnClock = ({ folder }: RunningSchool, ahead: number): void =>
  writeFileSync(join(folder, 'clock'), String(ahead));
