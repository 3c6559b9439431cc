import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../shared/data/', import.meta.url)

/** Whether the real data that some tests read lies beside the repository; without it they are skipped. */
export const hasSharedData = existsSync(folder)

/** One of its JSON files. */
export function readShared<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T
}
