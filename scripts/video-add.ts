// Makes a film of a course from a video file: node scripts/video-add.ts FILE [options]

import { readSettings } from '../src/platform/settings.ts';
import { Refusal, told } from './command.ts';
import { addFilm } from './video/addFilm.ts';
import { coursesIn } from './video/courses.ts';
import { readOptions, USAGE } from './video/options.ts';
import { planFilm } from './video/plan.ts';
import { missingIn } from './video/record.ts';
import { showSteps } from './video/showSteps.ts';
import { BrokenOff } from './video/workFolder.ts';

const BROKEN_OFF = 130;

async function main(): Promise<void> {
  const read = readOptions(process.argv.slice(2));
  if ('wrong' in read) throw new Refusal(`${read.wrong}\n\n${USAGE}`);
  const settings = readSettings(process.env);
  const plan = await planFilm(read.asked, { folder: settings.COURSES_DIR, courses: coursesIn(settings.COURSES_DIR) });
  if ('problems' in plan) throw new Refusal(`${plan.problems.join('\n')}\nNothing was added.`);
  if (read.asked.texts.course === undefined) console.log(`For the course ${plan.course}; --course chooses another.`);
  await addFilm(plan, { settings, local: read.asked.local, steps: showSteps() });
  console.log(`${plan.target}/ is there. A lesson shows it with <Film id="${plan.id}" />.`);
  const missing = missingIn(plan);
  if (missing.length > 0)
    console.log(`The check will not pass before you write its ${missing.join(', ')}: see ${plan.target}/film.yaml.`);
}

try {
  await main();
} catch (error) {
  const isBrokenOff = error instanceof BrokenOff;
  console.error(isBrokenOff ? error.message : told(error));
  process.exitCode = isBrokenOff ? BROKEN_OFF : 1;
}
