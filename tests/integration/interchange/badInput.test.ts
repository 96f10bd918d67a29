import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CraftedFile, craftedZip, honestFile, packedNoughts } from '../../support/craftedZip.ts';
import { fixture, report, spawnItems, zippedFixture } from './support.ts';

const NO_EXPORT = 'do not use it: no export of questions is like that';
const ANEW = 'export it again from where it comes; the file may have been cut off or changed by hand';
const AS_UTF8 = 'save it as UTF-8 (most editors ask for the encoding under “Save as”)';

describe('a text that can’t be read', () => {
  test.each([
    ['an empty file', '', 'file:1  the file is empty  export the questions again'],
    ['white space', '\ufeff \n\n', 'file:1  the file is empty  export the questions again'],
    ['a letter', 'Dear colleague,\nthank you.', 'file:1  the file is in no format that is known'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file:1  the file is not UTF-8'],
    ['text with noughts', '::a::b{T}\n\0', 'file:2  the file is no text, or UTF-16 without its mark'],
    [
      'Latin-1',
      Buffer.from('::a::Is it so?{T}\n\n::b::Is it sö?{T}', 'latin1'),
      'file:3  the file is not UTF-8 from this line on',
    ],
    [
      'Latin-1 that says so',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\n<quiz>\n<!-- Schädel -->\n</quiz>', 'latin1'),
      'file:3  the file is not UTF-8 from this line on',
    ],
    [
      'UTF-8 that says Latin-1',
      '<?xml version="1.0" encoding="ISO-8859-1"?>\n<quiz><!-- Schädel --></quiz>',
      'file:1  the file says that it is ISO-8859-1, and is UTF-8',
    ],
    [
      'half of a UTF-16 letter',
      Buffer.from('fffe3a00d8', 'hex'),
      'file:1  the file begins as UTF-16 and does not go on so',
    ],
    ['XML of another kind', '<?xml version="1.0"?>\n<html/>', 'file:1  the file is XML, but <html> holds no questions'],
    [
      'QTI 1.2',
      '<questestinterop/>',
      'file:1  this is QTI 1.2, which is not taken  export it as QTI 2.1, or as Moodle XML',
    ],
    ['the list of a package', '<manifest/>', 'file:1  this is the list of a QTI package without its questions'],
    ['a quiz without questions', '<quiz/>', 'file:1  the file is Moodle XML, and holds no questions'],
  ])('%s', async (_, bytes, says) => {
    expect(await report(bytes)).toEqual([
      expect.stringMatching(new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)),
    ]);
  });

  test('Latin-1 is told how to become UTF-8', async () => {
    expect(await report(Buffer.from('{ö', 'latin1'))).toEqual([
      `file:1  the file is not UTF-8 from this line on  ${AS_UTF8}`,
    ]);
  });

  test('UTF-16 with its mark is read, either way round', async () => {
    const little = Buffer.from(
      `\ufeff${fixture('headache.moodle.xml').toString().replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    );
    const expected = await report(fixture('headache.moodle.xml'));
    expect(await report(little)).toEqual(expected);
    expect(await report(Buffer.from(little).swap16())).toEqual(expected);
  });

  test('the format is recognised by what a file holds, not by its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fascia-items-'));
    try {
      writeFileSync(join(folder, 'questions.docx'), fixture('wrist.aiken.txt'));
      const { stdout, status } = spawnItems(['import', 'questions.docx'], { cwd: folder });
      expect(status).toBe(0);
      expect(stdout).toContain('5 questions: 3 whole, 0 with losses, 2 refused');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('XML that means harm', () => {
  const DOCTYPE =
    'the file declares a document type, which may hold entities  remove <!DOCTYPE …>; nothing of it is needed';

  test('billions of laughs are not expanded: the file is refused at its document type', async () => {
    const laughs = Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    const text = `<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE quiz [\n<!ENTITY l0 "ha">\n${laughs.join('\n')}\n]>\n<quiz><question type="essay">&l30;</question></quiz>`;
    expect(await report(text)).toEqual([`file:3  ${DOCTYPE}`]);
  });

  test('nothing outside the file is read', async () => {
    const text =
      '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz><question type="truefalse"><questiontext><text>&x;</text></questiontext></question></quiz>';
    expect(await report(text)).toEqual([`file:1  ${DOCTYPE}`]);
    const external =
      '<?xml version="1.0"?>\n<!DOCTYPE assessmentItem SYSTEM "http://example.test/x.dtd">\n<assessmentItem/>';
    expect(await report(external)).toEqual([`file:2  ${DOCTYPE}`]);
  });

  test('a document type inside a package refuses its item only', async () => {
    const files = ['good', 'bad'].map((name) => `<resource type="imsqti_item_xmlv2p1" href="${name}.xml"/>`);
    const good = fixture('ankle.qti3.xml').toString();
    const said = await report(
      craftedZip([
        honestFile('imsmanifest.xml', `<manifest><resources>${files.join('')}</resources></manifest>`),
        honestFile('good.xml', good),
        honestFile('bad.xml', good.replace('?>', '?>\n<!DOCTYPE x [<!ENTITY a "b">]>')),
      ]),
    );
    expect(said[0]).toContain('file/good.xml:2  taken');
    expect(said[1]).toBe(`file/bad.xml:2  refused: ${DOCTYPE}`);
  });

  test('elements a million deep, or a million wide, are refused', async () => {
    expect(await report(`<quiz>${'<a>'.repeat(1e6)}`)).toEqual([
      `file:1  elements stand more than 100 deep in each other  ${ANEW}`,
    ]);
    expect(await report(`<quiz>${'<a/>'.repeat(1e6)}</quiz>`)).toEqual([
      'file:1  the file holds more than 500000 elements  import it in parts',
    ]);
  });
});

describe('a file that was cut off', () => {
  test('Moodle XML is refused whole, with the line where it ends', async () => {
    const text = fixture('headache.moodle.xml').toString();
    expect(await report(text.slice(0, text.length / 2))).toEqual([
      expect.stringMatching(
        /^file:\d+ {2}the file is not readable as XML: (unclosed tag|unexpected end).* {2}export it again/,
      ),
    ]);
  });

  test('GIFT loses the question that was cut, and no other', async () => {
    const text = fixture('shoulder.gift.txt').toString();
    const said = await report(text.slice(0, text.indexOf('~%-25%Deltoid')));
    expect(said).toEqual([
      'file:5  taken whole: `trapezius-nerve`, single',
      'file:14  refused: the answers that begin with { are never closed  close them with }; a blank line ends a question, so leave none between answers',
    ]);
  });

  test('a package is refused whole', async () => {
    const whole = await zippedFixture('qti2');
    expect(await report(whole.subarray(0, whole.length - 30))).toEqual([
      'file:1  the package is damaged or was cut off  copy or export it again',
    ]);
  });

  test('a file in a package that is damaged refuses the package', async () => {
    const manifest = honestFile('imsmanifest.xml', '<manifest><resources/></manifest>');
    expect(await report(craftedZip([{ ...manifest, crc: 1 }]))).toEqual([
      'file:1  imsmanifest.xml is damaged  export the package again',
    ]);
  });
});

describe('a zip file that means harm', () => {
  const listed = honestFile(
    'imsmanifest.xml',
    '<manifest><resources><resource type="imsqti_item_xmlv2p1" href="bomb.xml"/></resources></manifest>',
  );
  const bomb = (megabytes: number, said: number): CraftedFile[] => [
    listed,
    { name: 'bomb.xml', packed: packedNoughts(megabytes), size: said },
  ];

  test.each(['../evil.xml', 'a/../../evil.xml', '/etc/evil.xml', 'C:/evil.xml', '..\\evil.xml'])(
    '%s leads out of it',
    async (name) => {
      expect(await report(craftedZip([listed, honestFile(name, 'x')]))).toEqual([
        `file:1  the package holds a file whose name leads out of it, ${name.replaceAll('\\', '/')}  ${NO_EXPORT}`,
      ]);
    },
  );

  test('10 GB in 10 MB are refused before they are unpacked', async () => {
    const zip = craftedZip(bomb(10_240, 10_240 * 2 ** 20));
    expect(zip.length).toBeLessThan(20_000_000);
    const before = performance.now();
    expect(await report(zip)).toEqual([
      `file:1  the package would unpack to 10738 MB, more than 200 times its size  ${NO_EXPORT}`,
    ]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('10 GB that say they are a kilobyte are stopped while they are unpacked', async () => {
    const before = performance.now();
    expect(await report(craftedZip(bomb(10_240, 1000)))).toEqual([
      expect.stringMatching(/^file:1 {2}bomb\.xml can’t be unpacked: .* {2}export the package again$/),
    ]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a few megabytes of noughts are a bomb too, in a package that is otherwise large', async () => {
    const padding: CraftedFile = { name: 'film.mp4', packed: Buffer.alloc(100_000, 'x'), size: 100_000 };
    expect(await report(craftedZip([...bomb(4, 4 * 2 ** 20), padding]))).toEqual([
      `file:1  the package would unpack to 2 MB, more than 200 times its size  ${NO_EXPORT}`,
    ]);
  });

  test('a text that is too large, or too many of them, are refused', async () => {
    const noise = (length: number) => Array.from({ length }, (_, at) => (at * 2654435761) % 4294967291).join(' ');
    expect(await report(craftedZip([listed, honestFile('bomb.xml', noise(600_000))]))).toEqual([
      'file:1  bomb.xml is larger than 5 MB, unpacked  import its questions in parts',
    ]);
    const many = Array.from({ length: 10_001 }, (_, at) => honestFile(`${at}.xml`, 'x'));
    expect(await report(craftedZip(many))).toEqual([
      'file:1  the package holds 10001 files, more than 10000  import it in parts',
    ]);
  });

  test.each([
    ['no list', [honestFile('a.xml', '<a/>')], 'the zip file has no imsmanifest.xml, so that it is no QTI package'],
    [
      'a list without items',
      [honestFile('imsmanifest.xml', '<manifest/>')],
      'the package names no items of QTI 2 or 3',
    ],
    [
      'a list that is no XML',
      [honestFile('imsmanifest.xml', '<manifest>')],
      'imsmanifest.xml: the file is not readable as XML: unclosed tag: manifest',
    ],
    [
      'QTI 1.2',
      [honestFile('imsmanifest.xml', '<manifest><resource type="imsqti_xmlv1p2"/></manifest>')],
      'the package holds QTI 1.2, which is not taken',
    ],
  ])('%s', async (_, files, wrong) => {
    expect((await report(craftedZip(files)))[0]).toContain(`file:1  ${wrong}  `);
  });
});

describe('a large file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fascia-items-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('of 50 MB is refused before it is read', () => {
    writeFileSync(join(folder, 'small.txt'), '');
    writeFileSync(join(folder, 'large.xml'), Buffer.alloc(50_000_000, '<quiz> '));
    const nothing = spawnItems(['import', 'small.txt'], { cwd: folder });
    const { status, stderr, memory } = spawnItems(['import', 'large.xml'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'large.xml:1  the file is 50 MB large; at most 20 MB are read  export the questions in parts, without films and pictures\n',
    );
    expect(memory - nothing.memory).toBeLessThan(10);
    expect(readdirSync(folder)).toEqual(['large.xml', 'small.txt']);
  });

  test('of nearly 20 MB is taken, in memory that is bounded', () => {
    const long = 'It lies between the radius and the third row of nothing. '.repeat(35);
    const question = (at: number) =>
      `::q::Which is a bone of the wrist (${at})? ${long}{=The lunate ~The talus#${long}}\n\n`;
    writeFileSync(join(folder, 'large.txt'), Array.from({ length: 4800 }, (_, at) => question(at)).join(''));
    expect(statSync(join(folder, 'large.txt')).size).toBeGreaterThan(19_000_000);
    const { status, stdout, memory } = spawnItems(['import', 'large.txt', '--out', 'large.quiz.yaml'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain('\n4800 questions: 1 whole, 4799 with losses, 0 refused\n');
    expect(memory).toBeLessThan(1000);
  }, 120_000);

  test('of very many questions is refused', async () => {
    expect(await report('::q::Is it so?{T}\n\n'.repeat(20_000))).toEqual([
      'file:20001  the file holds more than 10000 questions, and more begin here  import it in parts',
    ]);
  });

  test.each([
    ['.', 'this is no file'],
    ['nowhere.txt', 'ENOENT: no such file or directory'],
  ])('that is none: %s', (name, wrong) => {
    const { status, stderr } = spawnItems(['import', name], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(wrong) });
  });
});
