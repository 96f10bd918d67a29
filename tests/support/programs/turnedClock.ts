import { readFileSync } from 'node:fs';

// Loaded into a school before anything of its own: its clock is ahead by what stands in the file TURNED_CLOCK, in ms.
const file = process.env.TURNED_CLOCK ?? '';
const real = Date.now;

/** How long what was read of the file holds, in ms. */
const HOLDS = 20;
let readAt = 0;
let ahead = 0;

Date.now = () => {
  const present = real();
  if (present - readAt > HOLDS) {
    readAt = present;
    try {
      ahead = Number(readFileSync(file, 'utf8'));
    } catch {
      ahead = 0;
    }
  }
  return present + ahead;
};
