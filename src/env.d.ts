declare namespace App {
  interface Locals {
    /** Who is asking; undefined for nobody. */
    visitor: import('./school/accounts/index.ts').Visitor;
    /** Network address of the browser, as limits count it; our server sets it, since it knows of a proxy. */
    from: string;
    /** Id (hash) of the session that the request came with. */
    session: string | undefined;
    /** Set by a page that plays film: its content security policy lets the player work. */
    playsFilm?: true;
    /** Set by a page whose form goes on to Stripe's: its content security policy lets it. */
    leadsToStripe?: true;
    /** Set by a lesson's page: it is rendered with slots, which `fillLesson` fills for the student who asks. */
    shell?: import('./components/lesson/student.ts').StudentLesson;
    /** Set by `/verify`: what it answers, as HTML, which `fillAnswer` fills into the page round it. */
    answer?: string;
    /** The course that the lesson or case being rendered belongs to: where its figures and films are. */
    course?: string;
    /** COURSE/MODULE/ACTIVITY of the lesson being rendered: whose self-checks it shows. */
    lesson?: string;
    /** Keys of the references of the lesson or case being rendered, in the order of their numbers. */
    references?: readonly string[];
    /** Ids of the terms whose cards stand in the page being rendered. */
    terms?: Set<string>;
    /** What came of a draft that was posted with files and could not be taken whole, for the page that shows it again. */
    sent?: {
      typed: ReadonlyMap<string, string>;
      problems?: readonly import('./school/cases/index.ts').SectionProblem[];
      problem?: string;
      /** Files that were not kept, and why; the name is empty where no file was chosen. */
      unkept: readonly { name: string; message: string }[];
    };
    /** What went wrong, for the page that says so; `unsaved` is the request whose form was not saved. */
    trouble?: { status: number; message: string; unsaved?: Request | undefined };
  }
}
