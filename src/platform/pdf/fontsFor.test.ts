import { describe, expect, it } from 'vitest';
import { fontsFor, needsWide } from './fontsFor.ts';
import { TEXT_FAMILY, WIDE_FAMILY } from './typefaces.ts';

describe('fonts for a text', () => {
  it.each(['Maria Sørensen', 'Nguyễn Thị Phượng', 'Щербакова', 'Ἀριστοτέλης', 'x\u030c'])(
    'need no cutting for Latin, Greek and Cyrillic: %s',
    async (text) => {
      expect(await fontsFor(text)).toMatchObject({ families: [TEXT_FAMILY, WIDE_FAMILY], missing: new Set() });
    },
  );

  it.each([
    ['Arabic', 'محمد بن عبد الرحمن'],
    ['Persian', 'پژمان گچ‌کار'],
    ['Urdu', 'ٹیپو ڈار'],
    ['Hebrew', 'יְהוּדִית'],
    ['Devanagari', 'लक्ष्मी त्रिपाठी'],
    ['Bengali', 'রবীন্দ্রনাথ'],
    ['Tamil', 'கிருஷ்ணன்'],
    ['Telugu', 'శ్రీనివాస్'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ'],
    ['Thai', 'สมชาย ใจดี'],
    ['Armenian', 'Արամ Խաչատրյան'],
    ['Georgian', 'ნინო ბერიძე'],
    ['Ethiopic', 'አበበ ቢቂላ'],
    ['simplified Chinese', '王小明 喆堃珺玥镕'],
    ['traditional Chinese', '龔曉龍'],
    ['Japanese', '髙橋 さくら 﨑'],
    ['Korean', '김민서 뷁'],
  ])('are cut for %s', async (_script, text) => {
    const { families, missing } = await fontsFor(text);
    expect(missing).toEqual(new Set());
    expect(families.length).toBeGreaterThan(2);
  });

  it('draw a Japanese name by a Japanese font, a Chinese one by a Chinese font', async () => {
    const cut = async (text: string) =>
      (await fontsFor(text)).families.slice(2).map((it) => it.match(/serif-(\w+)/)?.[1]);
    expect(new Set(await cut('高橋 さくら'))).toEqual(new Set(['jp']));
    expect(new Set(await cut('高小明'))).toEqual(new Set(['sc']));
  });

  it('say which letters no font has', async () => {
    expect((await fontsFor('Smith ᚠᚢ 𐎀')).missing).toEqual(new Set(['ᚠ', 'ᚢ', '𐎀']));
  });

  it('keep one hand for a name with accents that only the wide family places', () => {
    expect(needsWide('Zoë Sørensen')).toBe(false);
    expect(needsWide('Zoe\u0331')).toBe(true);
  });
});
