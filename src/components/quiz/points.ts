/** Points as people write them, such as 7.5. @param hundredths of a point. */
export const pointsText = (hundredths: number): string => String(hundredths / 100).replace('-', '\u2212');

/** A number of points with its noun. @param hundredths of a point. */
export const pointsNoun = (hundredths: number): string =>
  `${pointsText(hundredths)} ${hundredths === 100 ? 'point' : 'points'}`;

/**
 * A score as whole percent, rounded down, so that one just short of the pass mark never reads as having reached it.
 * @param share 0 to 1.
 */
export const scoreText = (share: number): string => `${Math.floor(share * 100 + 1e-9)}\u00a0%`;

/** Which attempt counts, as a sentence ends. */
export function countsText(counts: 'best' | 'last' | 'first' | 'mean'): string {
  switch (counts) {
    case 'best':
      return 'the best counts';
    case 'last':
      return 'the last counts';
    case 'first':
      return 'the first counts';
    case 'mean':
      return 'the mean of all counts';
  }
}
