/** Someone signed in, with the roles that they hold now. */
export interface Person {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  registrar: boolean;
  /** Ids of the courses that this person teaches. */
  teaches: readonly string[];
}

/** Whoever is asking: a signed-in person, or nobody. */
export type Visitor = Person | undefined;

/** Whether someone may see and do what an instructor of a course may. */
export const canTeach = (visitor: Visitor, course: string): boolean => visitor?.teaches.includes(course) ?? false;

/** Whether someone reads a course without being enrolled in it: teaches it, or runs the school. */
export const readsAsStaff = (visitor: Visitor, course: string): boolean =>
  canTeach(visitor, course) || (visitor?.registrar ?? false);

/** Whether someone has a desk at all: teaches some course, or runs the school. */
export const isStaff = (visitor: Visitor): boolean => !!visitor && (visitor.registrar || visitor.teaches.length > 0);
