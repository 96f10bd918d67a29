import { describe, expect, it } from 'vitest';
import { claimIn } from './claims.ts';

describe('a claim of effect', () => {
  it.each([
    'Massage reduces pain.',
    'Massage may ease the muscle ache that some people have with it.',
    'Trigger point compression usually helps within a week.',
    'Stretching the calf improves the range of the ankle.',
    'It relieves chronic low back pain.',
    'Manual therapy is effective for neck pain.',
    'Ten sessions were clearly beneficial.',
    'Studies show less pain after six weeks.',
    'A recent review found that sleep gets better.',
    'About 70% of clients improve in three visits.',
    'Two in three people recover within a month.',
    'Exercise prevents recurrence.',
  ])('%s', (text) => {
    expect(claimIn(text)?.sentence).toBe(text);
  });

  it.each([
    'Massage does not reduce swelling.',
    'No trial shows that the release alone prevents headache.',
    'Ask whether heat helps.',
    'Does stretching improve range?',
    'Say "massage cures everything" and you have lost them.',
    'Never promise that a treatment heals.',
    'Pain that increases at night needs a doctor.',
    'Work around the scar, and increase the pressure slowly.',
    'Compare both sides before the treatment.',
    'Improve your notes: write what the client said.',
    'Help the client off the table.',
  ])('is not made by: %s', (text) => {
    expect(claimIn(text)).toBeUndefined();
  });

  it('is found behind sentences that claim nothing', () => {
    expect(claimIn('Rest. Nobody knows why; massage reduces pain. Ask again.')?.sentence).toBe('massage reduces pain.');
  });
});
