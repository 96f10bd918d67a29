import { spawnSync } from 'node:child_process';
import { ADVICE } from '../../scripts/video/tools.ts';

const TOOLS = ['ffmpeg', 'ffprobe'] as const;

const areThere = (): boolean => TOOLS.every((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).status === 0);

/**
 * Makes sure that ffmpeg and ffprobe are there for the tests of films; as root on Debian and Ubuntu, installs them.
 * @throws Error that says what to install, where they are missing and can't be.
 */
export function ensureFfmpeg(): void {
  if (areThere()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'ffmpeg']]) {
    if (process.getuid?.() === 0) spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
  }
  if (!areThere()) throw new Error(`The tests of films need ffmpeg and ffprobe. ${ADVICE}`);
}
