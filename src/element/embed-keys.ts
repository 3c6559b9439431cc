/** The key of a timeline, or of a frame, that was given none. */
export const defaultKey = 'timeline'

/** What tells a timeline in a frame from others there: its key, where it has one of its own. */
export function nameOfKey(key: string): string {
  return key === defaultKey ? '' : key
}

/** The key under which the page around a frame keeps the state of a timeline in it. */
export function keyAround(frameKey: string, name: string): string {
  return name === '' ? frameKey : `${frameKey}-${name}`
}
