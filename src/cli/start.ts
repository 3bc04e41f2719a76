/** `npm start`: serves the site that was built before it. */
import { folders } from '../files/folders.ts';
import { serve } from './serve.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`PORT is "${process.env['PORT']}", which is not a port. Give a number from 1 to 65535.`);

try {
  const { address } = await serve(folders().out, port);
  console.log(`The site is at ${address} (stop it with Ctrl+C).`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  stop(taken ? `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start` : String(error));
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
