import { type Db, database } from '../../../db/client.ts';
import {
  type Account,
  countPeopleLike,
  findAccount,
  findAccountByEmail,
  peopleLike,
  registrarsOf,
  type Suspension,
  suspensionsOf,
  teachersOf,
} from './store.ts';
import type { Person } from './visitor.ts';

export const PEOPLE_A_PAGE = 25;

/** A person as a registrar sees them. */
export interface Listed {
  person: Person;
  suspended: boolean;
  /** When they registered, in ms since 1970. */
  createdAt: number;
}

export async function findPerson(id: string): Promise<Person | undefined> {
  return (await findAccount(database(), id))?.person;
}

/** The person with an id that something of ours refers to. Throws when there is none: then data are broken. */
export async function getPerson(id: string): Promise<Person> {
  const person = await findPerson(id);
  if (!person) throw new Error(`no person has the id ${id}`);
  return person;
}

/** @param email as typed; case and spaces around it don't matter. */
export async function findPersonByEmail(email: string): Promise<Person | undefined> {
  return (await findAccountByEmail(database(), email.trim().toLowerCase()))?.person;
}

/** Whoever teaches a course and may sign in, by name: for messages to markers. */
export const instructorsOf = (course: string, db: Db = database()): Promise<Person[]> => teachersOf(db, course);

/** Whoever runs the school and may sign in, by name. */
export const registrars = (db: Db = database()): Promise<Person[]> => registrarsOf(db);

/** One page of the people whose name or address holds a text, by name. `page` starts at 1. */
export async function searchPeople(
  text: string,
  page: number,
): Promise<{ people: Listed[]; total: number; pages: number }> {
  const [found, total] = await Promise.all([
    peopleLike(database(), text, (page - 1) * PEOPLE_A_PAGE, PEOPLE_A_PAGE),
    countPeopleLike(database(), text),
  ]);
  return { people: found.map(listed), total, pages: Math.max(1, Math.ceil(total / PEOPLE_A_PAGE)) };
}

/** One person with the history of their suspensions, newest first. */
export async function findListed(id: string): Promise<(Listed & { suspensions: Suspension[] }) | undefined> {
  const account = await findAccount(database(), id);
  return account && { ...listed(account), suspensions: await suspensionsOf(database(), id) };
}

const listed = ({ person, suspended, createdAt }: Account): Listed => ({ person, suspended, createdAt });
