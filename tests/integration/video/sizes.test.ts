import { describe, expect, it } from 'vitest';
import { keptRate, renditionsOf } from '../../../scripts/video/ladder.ts';
import { idOfTitle, nameOfLanguage, titleOfFile } from '../../../scripts/video/names.ts';
import { gridOf, storyboardVtt } from '../../../scripts/video/pictures.ts';
import { readChapter, readTime } from '../../../scripts/video/times.ts';

describe('the sizes of a film', () => {
  it.each([
    [3840, 2160, ['640x360', '1280x720', '1920x1080']],
    [1920, 1080, ['640x360', '1280x720', '1920x1080']],
    [1280, 720, ['640x360', '1280x720']],
    [1600, 900, ['640x360', '1280x720', '1600x900']],
    [854, 480, ['640x360', '854x480']],
    [700, 400, ['630x360']],
    [320, 180, ['320x180']],
    [321, 181, ['322x182']],
    [1080, 1920, ['360x640', '720x1280', '1080x1920']],
    [1440, 1080, ['480x360', '960x720', '1440x1080']],
  ])('of %i by %i are never larger than it', (width, height, sizes) => {
    expect(renditionsOf({ width, height }).map((it) => `${it.width}x${it.height}`)).toEqual(sizes);
  });

  it('have up to thirty pictures a second, in even steps', () => {
    expect([24, 25, 29.97, 30, 50, 60, 120].map(keptRate)).toEqual([24, 25, 29.97, 30, 25, 30, 30]);
  });
});

describe('a storyboard', () => {
  const wide = { width: 1920, height: 1080 };

  it('has a picture every two seconds, and of a long film at most forty-eight', () => {
    expect(gridOf(40, wide)).toEqual({ step: 2, width: 160, height: 90, tiles: 20 });
    expect(gridOf(3600, wide)).toEqual({ step: 75, width: 160, height: 90, tiles: 48 });
    expect(gridOf(1.2, { width: 9, height: 16 })).toEqual({ step: 2, width: 160, height: 284, tiles: 1 });
  });

  it('says where each picture is', () => {
    const cues = storyboardVtt(gridOf(13, wide), 13).split('\n\n');
    expect(cues[0]).toBe('WEBVTT');
    expect(cues[1]).toBe('00:00:00.000 --> 00:00:02.000\nstoryboard.jpg#xywh=0,0,160,90');
    expect(cues[7]).toBe('00:00:12.000 --> 00:00:13.000\nstoryboard.jpg#xywh=0,90,160,90\n');
  });
});

describe('what an author types', () => {
  it.each([
    ['80', 80],
    ['1:20', 80],
    ['1:02:03.5', 3723.5],
    ['1:2:3:4', undefined],
    ['soon', undefined],
    ['-3', undefined],
  ])('is read as a time: %s', (text, seconds) => expect(readTime(text)).toBe(seconds));

  it('is read as a chapter', () => {
    expect(readChapter('0:12=Hands in place = contact')).toEqual({ at: 12, title: 'Hands in place = contact' });
    expect([readChapter('0:12='), readChapter('Hands'), readChapter('=Hands')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['/films/neck_rotation-2.mov', 'Neck rotation 2', 'neck-rotation-2'],
    ['Épaule gelée.mp4', 'Épaule gelée', 'epaule-gelee'],
    ['肩.mp4', '肩', ''],
    [`${'long '.repeat(40)}.mp4`, 'Long '.padEnd(199, 'long ').trim(), 'long-'.repeat(12).slice(0, -1)],
  ])('names a film: %s', (file, title, id) => {
    expect(titleOfFile(file)).toBe(title);
    expect(idOfTitle(title)).toBe(id);
  });

  it('names a language', () => {
    expect(['en', 'pt-BR', 'zz-', 'x', 'qqq'].map(nameOfLanguage)).toEqual([
      'English',
      'Português (Brasil)',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
