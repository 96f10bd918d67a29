import sharp from 'sharp';
import { expect, it } from 'vitest';
import { bakePng, unbakePng } from './bakePng.ts';
import { bakeSvg, unbakeSvg } from './bakeSvg.ts';

const picture = () =>
  sharp({ create: { width: 2, height: 2, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
const CREDENTIAL = '{"name":"Zoë ]]> <b>&amp;"}';

it('a PNG gives back the credential and the picture, and is still a picture', async () => {
  const png = await picture();
  const baked = bakePng(png, CREDENTIAL);
  expect(unbakePng(baked)).toEqual({ credentials: [CREDENTIAL], picture: png });
  expect(await sharp(baked).metadata()).toMatchObject({ format: 'png', width: 2 });
});

it('a PNG with two credentials gives both', async () => {
  expect(unbakePng(bakePng(bakePng(await picture(), 'one'), 'two'))?.credentials).toEqual(['two', 'one']);
});

it('a PNG that was packed, cut or lengthened is refused', async () => {
  const baked = bakePng(await picture(), CREDENTIAL);
  expect(unbakePng(baked.subarray(0, -1))).toBeUndefined();
  expect(unbakePng(Buffer.concat([baked, Buffer.alloc(12)]))).toBeUndefined();
  expect(unbakePng(Buffer.alloc(0))).toBeUndefined();
});

it('an SVG gives back the credential, whatever stands in it, and the picture', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><title>Ë</title></svg>');
  const baked = bakeSvg(svg, CREDENTIAL);
  const found = unbakeSvg(baked);
  expect(found?.picture).toEqual(svg);
  expect(found?.credentials.map((it) => JSON.parse(it))).toEqual([JSON.parse(CREDENTIAL)]);
  expect(baked.toString().match(/]]>/g)).toHaveLength(1);
});
