import { muxClient } from '../../src/platform/mux/client.ts';
import { hasMux } from '../../src/platform/mux/hasMux.ts';
import type { Settings } from '../../src/platform/settings.ts';
import { makeLadder, makeWhole, renditionsOf } from './ladder.ts';
import { uploadToMux } from './muxUpload.ts';
import { makePoster, makeStoryboard } from './pictures.ts';
import type { Plan } from './plan.ts';
import { writeRecord } from './record.ts';
import type { Steps } from './showSteps.ts';
import { makeFolder } from './workFolder.ts';

/** How the film is made. */
export interface Making {
  settings: Settings;
  /** Files of ours though the school has hosted video. */
  local: boolean;
  steps: Steps;
  /** How often Mux is asked, in ms. */
  poll?: number;
}

/**
 * Makes a film's folder: record, captions, poster; and renditions with a storyboard, or the film at Mux. All of it, or
 * nothing.
 * @throws Refusal in words when a program or Mux refuses; BrokenOff on Ctrl-C.
 */
export async function addFilm(plan: Plan, { settings, local, steps, poll }: Making): Promise<void> {
  const { file, footage, title, posterAt, target } = plan;
  await makeFolder(target, async (folder, signal) => {
    const { step, progress } = steps;
    if (hasMux(settings) && !local) {
      step('Making the poster…');
      await makePoster(file, posterAt, folder, signal);
      const mux = await muxClient(settings);
      const source = await uploadToMux(mux, { file, title }, { step, progress, signal, ...(poll && { poll }) });
      await writeRecord(plan, source, folder);
    } else {
      step(
        `Making ${renditionsOf(footage)
          .map((it) => it.name)
          .join(', ')}…`,
      );
      await makeLadder({ ...footage, file }, folder, { progress, signal });
      await makeWhole({ ...footage, file }, folder, signal);
      step('Making poster and storyboard…');
      await makePoster(file, posterAt, folder, signal);
      await makeStoryboard(file, footage, folder, signal);
      await writeRecord(plan, 'local', folder);
    }
    steps.end();
  });
}
