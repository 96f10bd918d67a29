export { canTeach, isStaff, type Person, type Visitor } from './visitor.ts';
