import { DAY, now } from '../../src/platform/clock.ts';
import { courses } from '../../src/school/catalogue/index.ts';
import { seedCohort } from './cohort/seedCohort.ts';
import { opensOffice } from './staff.ts';
import { midway, newcomer, struggler, suspended, unconfirmed } from './stories/beginners.ts';
import { corrects } from './stories/correction.ts';
import { finishers, graduate, nearlyThere, secondInLine } from './stories/graduates.ts';
import { seesPatients } from './stories/patients.ts';
import { arranged, outOfOrder, returned } from './stories/waiting.ts';
import { tell, tellTogether } from './tell.ts';

/**
 * Builds the demo school in an empty database: its cast does, through the very functions that the site uses, what
 * they did over the last three weeks, in the order in which they did it; before them a cohort has come and gone. Works on whatever courses there are.
 * @throws Error when the school refuses a deed of the story.
 */
export async function seedDemo(): Promise<void> {
  const today = now();
  const staff = await tell(opensOffice(today - 91 * DAY));
  await seedCohort(today - 90 * DAY, today - 22 * DAY);
  await tell(corrects(staff, today - 21 * DAY));
  const [first] = courses();
  const onFirst = first
    ? [newcomer, midway, struggler, suspended, returned, outOfOrder].map((story) => story(staff, first, today))
    : [];
  const others = [graduate, secondInLine, nearlyThere, arranged, seesPatients].map((story) => story(staff, today));
  await tellTogether([...others, ...finishers(staff, today), ...onFirst, unconfirmed(today)]);
}
