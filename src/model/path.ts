/** One step into a value: a property's name or an item's index. */
export type PathSegment = string | number

/** The way from a document's root to one of its values. */
export type Path = readonly PathSegment[]

const plainName = /^[A-Za-z_$][\w$]*$/

/** `path` as it is written in JavaScript: `events[3].visitors[0]`. The root is the empty text. */
export function formatPath(path: Path): string {
  let written = ''
  for (const segment of path) {
    if (typeof segment === 'number') written += `[${segment}]`
    else if (plainName.test(segment)) written += written === '' ? segment : `.${segment}`
    else written += `[${JSON.stringify(segment)}]`
  }
  return written
}

const nextSegment = /(?:^|\.)([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y

/** Reads what `formatPath` wrote; `undefined` for anything else. */
export function parsePath(written: string): Path | undefined {
  const path: PathSegment[] = []
  let index = 0
  while (index < written.length) {
    nextSegment.lastIndex = index
    const match = nextSegment.exec(written)
    if (!match) return undefined
    const [whole, name, item, quoted] = match
    if (name !== undefined) path.push(name)
    else if (item !== undefined) path.push(Number(item))
    else if (quoted !== undefined) {
      try {
        path.push(String(JSON.parse(quoted)))
      } catch {
        return undefined
      }
    }
    index += whole.length
  }
  return path
}
