export { type KeptMessage, listMessages, MESSAGES_A_PAGE, readMessage } from './outbox.ts';
export { type Message, post } from './post.ts';
export { startMailWorker } from './worker.ts';
