import { describe, expect, it } from 'vitest';
import { readText } from './readText.ts';

const LIST = 'email,name\nzoe@clinic.org,Zoë Nguyễn 🙂\n';
const textOf = (bytes: Uint8Array) => {
  const read = readText(bytes);
  return read.ok ? read.text : read.message;
};
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a file of people', () => {
  it('is read in UTF-8 with and without a mark, and in UTF-16 with one', () => {
    const utf16 = Buffer.from(`\ufeff${LIST}`, 'utf16le');
    for (const bytes of [Buffer.from(LIST), Buffer.from(`\ufeff${LIST}`), utf16, swapped(utf16)]) {
      expect(textOf(bytes)).toBe(LIST);
    }
  });

  it.each([
    [latin1('email,name\nann@x.org,Ann\nzoe@x.org,Zoë\n'), 'Line 3, byte 13 (EB)'],
    [latin1('email,name\nzoe@x.org,Zoë'), 'Line 2, byte 13 (EB)'],
    [latin1('é'), 'Line 1, byte 1 (E9)'],
    [Buffer.from([0x61, 0x0a, 0xc0, 0x80]), 'Line 2, byte 1 (C0)'],
    [Buffer.from(LIST, 'utf16le'), 'Line 1, byte 2 is empty (00)'],
  ])('in another encoding is refused, naming the place: %#', (bytes, place) => {
    expect(textOf(bytes)).toContain(place);
    expect(textOf(bytes)).toContain('Save the list as “CSV UTF-8”');
  });

  it('that begins as UTF-16 and is cut off is refused', () => {
    expect(textOf(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]))).toContain('begins as UTF-16');
  });
});
