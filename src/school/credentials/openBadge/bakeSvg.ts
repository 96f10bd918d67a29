import type { Unbaked } from './bakePng.ts';

/** The namespace of the element that holds a credential (OB 3.0, 5.3.2). The picture's root declares it. */
export const BADGE_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';

const OPENS = '<openbadges:credential><![CDATA[';
const CLOSES = ']]></openbadges:credential>';

/**
 * Bakes a credential into an SVG drawing, right after its root's tag. What would end the section that holds it is
 * written as JSON can write it, too.
 * @throws Error when the drawing has no root.
 */
export function bakeSvg(svg: Buffer, credential: string): Buffer {
  const text = svg.toString('utf8');
  const at = text.indexOf('>', text.indexOf('<svg')) + 1;
  if (at === 0) throw new Error('the drawing has no root');
  const safe = credential.replaceAll(']]>', ']]\\u003e');
  return Buffer.from(`${text.slice(0, at)}${OPENS}${safe}${CLOSES}${text.slice(at)}`);
}

/** Takes credentials out of an SVG drawing, as we bake them. @returns undefined when it is no UTF-8. */
export function unbakeSvg(svg: Buffer): Unbaked | undefined {
  const text = decoded(svg);
  if (text === undefined) return undefined;
  const [before = '', ...parts] = text.split(OPENS);
  const cut = parts.map((it) => it.split(CLOSES));
  const credentials = cut.map(([credential = '', ...after]) => (after.length === 1 ? credential : ''));
  return { credentials, picture: Buffer.from([before, ...cut.map((it) => it.slice(1).join(CLOSES))].join('')) };
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
