/** The SQLite file in which rendered articles are remembered. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The file in a cache folder that holds what is remembered. */
export const rememberedFile = (cache: string): string => join(cache, 'articles.sqlite');

/** Milliseconds to wait for the other process. */
const PATIENCE = 20_000;

/** Opens the file; one that is broken is thrown away, since everything in it can be made again. */
export function openCache(file: string): DatabaseSync {
  try {
    return prepared(new DatabaseSync(file, { timeout: PATIENCE }));
  } catch (error) {
    if (!/not a database|malformed|no such column|has \d+ columns/.test(String(error))) throw error;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    return prepared(new DatabaseSync(file, { timeout: PATIENCE }));
  }
}

function prepared(database: DatabaseSync): DatabaseSync {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS article (key TEXT PRIMARY KEY, html TEXT NOT NULL, outline TEXT NOT NULL) STRICT; SELECT key, html, outline FROM article LIMIT 1');
  return database;
}
