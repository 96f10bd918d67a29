import { DAY, now } from '../../src/platform/clock.ts';
import { courses } from '../../src/school/catalogue/index.ts';
import { seedCohort } from './cohort/seedCohort.ts';
import { opensOffice } from './staff.ts';
import { midway, newcomer, struggler, suspended, unconfirmed } from './stories/beginners.ts';
import { buyers, cohortToCome } from './stories/buyers.ts';
import { clinic } from './stories/clinic.ts';
import { corrects } from './stories/correction.ts';
import { finishers, graduate, nearlyThere, secondInLine } from './stories/graduates.ts';
import { seesPatients } from './stories/patients.ts';
import { arranged, outOfOrder, returned } from './stories/waiting.ts';
import { tell, tellTogether } from './tell.ts';
import { openTill } from './till.ts';

/**
 * Builds the demo school in an empty database: its cast does, through the very functions that the site uses, what
 * they did over the last weeks, in the order in which they did it; before them a cohort has come and gone. Works on whatever courses there are.
 * @throws Error when the school refuses a deed of the story.
 */
export async function seedDemo(): Promise<void> {
  const today = now();
  const staff = await tell(opensOffice(today - 106 * DAY));
  await seedCohort(today - 105 * DAY, today - 37 * DAY);
  const till = openTill(today - 36 * DAY);
  const [first] = courses();
  const onFirst = first
    ? [newcomer, midway, struggler, suspended, returned, outOfOrder].map((story) => story(staff, first, today))
    : [];
  const others = [graduate, secondInLine, nearlyThere, arranged, seesPatients].map((story) => story(staff, today));
  const paying = till ? [...buyers(staff, till, today), clinic(till, today)] : [];
  const alone = [corrects(staff, today - 21 * DAY), cohortToCome(staff, today), unconfirmed(today)];
  await tellTogether([...alone, ...others, ...finishers(staff, today), ...onFirst, ...paying]);
  await till?.close(today);
}
