/** What a bundle says of itself in plain text: what is in it, and how anybody checks it. */
export const readme = (about: {
  school: string;
  what: string;
  made: string;
  begun: string;
  withPdf: boolean;
}): string => `\
${about.school}
Records for an audit: ${about.what}
Made ${about.made}

To read it, open index.html in a browser. It runs no scripts and loads nothing from elsewhere.

What is in it
  index.html          where to begin
  learners/           a page for each learner
  courses/            the text of the courses as it was served, edition by edition, with the day since when
  tables/*.csv        tables for a spreadsheet; tables/roster.json the roster for programs
  records.jsonl       everything of each learner, a line of JSON each: answers, case work, marks, awards (moments in ms)
  questions.jsonl     the questions that were asked, keys included, by the SHA-256 under which answers name them
  cases.jsonl         the case studies that were worked on, by theirs
  requirements.jsonl  what the courses and diplomas asked for, since when
  evaluations.jsonl   what learners thought of the courses. No evaluation tells whose it is, here or at the school.
  certificates/       awards as signed Open Badges 3.0 credentials${about.withPdf ? ', and their PDFs' : '; the PDFs were not asked for'}
  register.jsonl      the entries of the register of awards, with the hashes of its chain
  audit-log.jsonl     the audit log's entries that concern this, and of those between the digests alone
  audit-log.csv       the same entries as a table
  manifest.json       the SHA-256 of every other file; SHA256SUMS says the same

A text that a spreadsheet would run as a formula has an apostrophe before it in the tables. Points, percents and hours of
records.jsonl are in hundredths.

The school was open while this was made: files were read one after the other from ${about.begun} on. Of what changed
in that time, one file may tell and an earlier one not. The audit log is as of its last seal.

How to check it
  1. Nothing was changed since it was packed:      sha256sum --check SHA256SUMS
  2. All of it, with the audit log and the register: npm run audit -- --check FILE.zip   (with this school's software)
  3. A certificate:                                  npm run verify -- certificates/CODE.json, or at the address that it names

The chain of the audit log, for who would rather reckon it themselves: the hash begins with 64 zeros. For each entry, in
order of ids, it becomes the SHA-256, in hex, of itself followed by the entry's digest, both as hex text. The digest of an
entry is the SHA-256 of its JSON {id, at, actor, action, subject, details}, written by RFC 8785 (JCS). A line "after" says
with which hash a stretch begins, a line "seal" what it must be at that place. Stretches in which nothing concerns this
audit are left out. In the register of awards the hash becomes the SHA-256 of itself, the entry's digest, its
number, its time and its kind, with a space between each and the next.
`;
