import type { Path } from './path.js'
import type { Shape } from './shape.js'

/**
 * Optional fields whose loss would say more than the source did: without its status a cancelled visit looks as if it took
 * place, without its certainty a disputed one looks certain, and a statement without its quote is another statement.
 */
const bearing: ReadonlySet<string> = new Set(['status', 'certainty', 'quote'])

/**
 * The least that must go for the value at `path` to go without misleading: the field, if it is optional and not one whose
 * loss would say more than the source; the item of the list it is in; else the whole entry, which is the empty path.
 */
export function removalFor(shape: Shape, path: Path): Path {
  let removal: Path = []
  let current: Shape | undefined = shape
  for (const [depth, segment] of path.entries()) {
    if (current?.kind === 'list') {
      removal = path.slice(0, depth + 1)
      current = current.item
    } else if (current?.kind === 'record') {
      const field = current.fields.get(String(segment))
      if (!field?.required && !bearing.has(String(segment))) removal = path.slice(0, depth + 1)
      current = field?.shape ?? current.rest
    } else break
  }
  return removal
}

/** Where the items of pruned lists stood before: by list, the old index of each item left. */
export type Origins = Map<unknown, readonly number[]>

/**
 * Takes what lies at `removals`, none of them empty, out of `plain`, and notes in `origins` where what stays in lists had
 * stood. Returns whether there was anything to take out.
 */
export function prune(plain: unknown, removals: readonly Path[], origins: Origins): boolean {
  let isPruned = false
  const items = new Map<unknown[], Set<number>>()
  for (const removal of removals) {
    const holder = valueAt(plain, removal.slice(0, -1))
    const last = removal.at(-1)!
    if (Array.isArray(holder)) items.set(holder, (items.get(holder) ?? new Set()).add(Number(last)))
    else if (typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last)) {
      delete (holder as Record<string, unknown>)[last]
      isPruned = true
    }
  }
  for (const [list, gone] of items) {
    const before = origins.get(list)
    const left = [...list.keys()].filter((index) => !gone.has(index))
    if (left.length < list.length) isPruned = true
    origins.set(
      list,
      left.map((index) => before?.[index] ?? index),
    )
    const values = left.map((index) => list[index])
    list.length = 0
    for (const value of values) list.push(value)
  }
  return isPruned
}

/** Where the value now at `path` of `plain` stood before anything was pruned. */
export function originOf(path: Path, plain: unknown, origins: Origins): Path {
  if (origins.size === 0) return path
  let holder = plain
  return path.map((segment) => {
    const origin = origins.get(holder)?.[Number(segment)] ?? segment
    holder = stepInto(holder, segment)
    return origin
  })
}

/** What lies at `path` of plain data, if anything. */
export function valueAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>(stepInto, plain)
}

function stepInto(holder: unknown, segment: string | number): unknown {
  return typeof holder === 'object' && holder !== null
    ? (holder as Readonly<Record<string, unknown>>)[segment]
    : undefined
}
