import { describe, expect, it } from 'vitest';
import { likelihoodInWords, likelihoodRatios, writeRatio } from './likelihood.ts';

describe('Likelihood ratios', () => {
  it('follow from sensitivity and specificity, to two digits', () => {
    // Straight leg raise and crossed straight leg raise: pooled figures of van der Windt and others, Cochrane 2010.
    expect(likelihoodRatios(0.92, 0.28)).toEqual({ positive: 1.3, negative: 0.29 });
    expect(likelihoodRatios(0.28, 0.9)).toEqual({ positive: 2.8, negative: 0.8 });
  });

  it('know no upper limit where nobody was falsely positive, and are undefined where nothing can be said', () => {
    expect(likelihoodRatios(0.3, 1)).toEqual({ positive: Number.POSITIVE_INFINITY, negative: 0.7 });
    expect(likelihoodRatios(0, 1)).toBeUndefined();
    expect(likelihoodRatios(1, 0)).toBeUndefined();
  });

  it.each([
    [12.4, '12'],
    [3.4, '3.4'],
    [1, '1.0'],
    [0.094, '0.09'],
    [0, '0.00'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('print %d as %s', (ratio, text) => expect(writeRatio(ratio)).toBe(text));
});

describe('What a test tells', () => {
  it.each([
    [{ positive: 10, negative: 0.1 }, 'makes it far more likely', 'makes it far less likely'],
    [{ positive: 5, negative: 0.2 }, 'makes it clearly more likely', 'makes it clearly less likely'],
    [{ positive: 2, negative: 0.5 }, 'makes it a little more likely', 'makes it a little less likely'],
    [{ positive: 1.9, negative: 0.29 }, 'hardly changes how likely it is', 'makes it a little less likely'],
    [
      { positive: Number.POSITIVE_INFINITY, negative: 0.7 },
      'makes it far more likely',
      'hardly changes how likely it is',
    ],
    [{ positive: 2.5, negative: 0 }, 'makes it a little more likely', 'makes it far less likely'],
  ])('is put in words by the steps of Jaeschke: %o', (ratios, up, down) =>
    expect(likelihoodInWords(ratios)).toBe(`A positive test ${up}; a negative test ${down}.`),
  );

  it('is nothing where both ratios are near 1, or a test is worse than chance', () => {
    expect(likelihoodInWords({ positive: 1.4, negative: 0.8 })).toBe('Neither result changes much how likely it is.');
    expect(likelihoodInWords({ positive: 0.5, negative: 2 })).toBe('Neither result changes much how likely it is.');
  });
});
