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

export const NO_ACCOMMODATION: Accommodation = { timeFactor: 100, noTimer: false, extraAttempts: 0, laterDays: 0 };

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
