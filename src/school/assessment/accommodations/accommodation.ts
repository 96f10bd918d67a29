/** What a student needs to show what they know. */
export interface Accommodation {
  /** Time limits times this, in hundredths: 150 is half as long again. */
  timeFactor: number;
  noTimer: boolean;
  /** Attempts beyond those of each quiz. */
  extraAttempts: number;
  /** Days by which closing dates are later. */
  laterDays: number;
}

/** An accommodation as staff set it: with the reason, which only they read. */
export interface Profile extends Accommodation {
  note: string;
}

export const NO_ACCOMMODATION: Accommodation = { timeFactor: 100, noTimer: false, extraAttempts: 0, laterDays: 0 };

/** What a profile may say: the least and the most of each number, and the longest note in characters. */
export const LIMITS = {
  timeFactor: [100, 400],
  extraAttempts: [0, 20],
  laterDays: [0, 365],
  note: 500,
} as const;

/** Whether every part of a profile is one that may be set. */
export function isFit(profile: Profile): boolean {
  const numbers = ['timeFactor', 'extraAttempts', 'laterDays'] as const;
  const within = numbers.every((part) => {
    const [least, most] = LIMITS[part];
    return Number.isInteger(profile[part]) && profile[part] >= least && profile[part] <= most;
  });
  return within && [...profile.note].length <= LIMITS.note;
}

/** Whether two accommodations say the same. */
export const sameAccommodation = (a: Accommodation, b: Accommodation): boolean =>
  a.timeFactor === b.timeFactor &&
  a.noTimer === b.noTimer &&
  a.extraAttempts === b.extraAttempts &&
  a.laterDays === b.laterDays;

/** What holds where a student has one for all courses and one for this: of each part the more generous. */
export const mostGenerous = (all: readonly Accommodation[]): Accommodation =>
  all.reduce(
    (a, b) => ({
      timeFactor: Math.max(a.timeFactor, b.timeFactor),
      noTimer: a.noTimer || b.noTimer,
      extraAttempts: Math.max(a.extraAttempts, b.extraAttempts),
      laterDays: Math.max(a.laterDays, b.laterDays),
    }),
    NO_ACCOMMODATION,
  );
