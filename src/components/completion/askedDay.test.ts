import { describe, expect, it } from 'vitest';
import { askedDay } from './askedDay.ts';

const NOW = Date.UTC(2026, 10, 29, 15, 0);
const ask = (on?: string) =>
  askedDay(new URL(`https://school.test/x${on === undefined ? '' : `?on=${encodeURIComponent(on)}`}`), NOW);

describe('the day that an address asks for', () => {
  it('is none where none is named', () => {
    for (const on of [undefined, '', '  ']) expect(ask(on)).toEqual({ typed: '', until: undefined, error: undefined });
  });

  it('ends with its last millisecond, UTC', () => {
    expect(ask('2026-11-01')).toEqual({ typed: '2026-11-01', until: Date.UTC(2026, 10, 2) - 1, error: undefined });
    expect(ask('2024-02-29').until).toBe(Date.UTC(2024, 2, 1) - 1);
  });

  it('may be today, as far as it has come', () => {
    expect(ask('2026-11-29').until).toBe(NOW);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '1.11.2026',
    '2026-11-1',
    'yesterday',
    '２０２６-11-01',
    '2026-11-01T00:00',
  ])('is refused with what to write: %s', (on) =>
    expect(ask(on)).toMatchObject({ typed: on, until: undefined, error: expect.stringContaining('2026-11-01') }),
  );

  it('is not one that is still to come', () => {
    expect(ask('2026-11-30').error).toContain('still to come');
    expect(ask('9999-12-31').error).toContain('still to come');
  });

  it('is cut where someone sends a book', () => {
    expect(ask('9'.repeat(5000)).typed).toHaveLength(40);
  });
});
