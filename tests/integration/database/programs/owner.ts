/** Opens a database and holds it until it is killed. Says `open`, or the name of what kept it from opening. */
import { openDatabase } from '../../../../db/client.ts';

try {
  await openDatabase(`file:${process.argv[2]}`);
  process.stdout.write('open\n');
  process.stdin.resume();
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.name : error}\n`);
}
