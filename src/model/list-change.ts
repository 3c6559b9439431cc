import { countWhile } from './reading-order.js'

/**
 * What sets a list apart from the one it was made of: the places of what went, in the list before, and of what came, in
 * the list after, both ascending. All else is the same and in the same order.
 */
export interface ListChange {
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** Items that stayed side by side: where they began before, where they begin now, and how many they are. */
export interface KeptStretch {
  readonly from: number
  readonly to: number
  readonly length: number
}

/**
 * What sets `after` apart from `before`, going by which items are the very same; undefined where more than `most` items
 * went or came, or where it takes longer to tell.
 */
export function changeBetween<T>(before: readonly T[], after: readonly T[], most: number): ListChange | undefined {
  const removed: number[] = []
  const added: number[] = []
  for (let i = 0, j = 0; ;) {
    while (i < before.length && j < after.length && before[i] === after[j]) {
      i++
      j++
    }
    if (i === before.length && j === after.length) return { removed, added }
    const next = nextSame(before, i, after, j, most)
    if (!next) return undefined
    while (i < next.i) removed.push(i++)
    while (j < next.j) added.push(j++)
    if (removed.length + added.length > most) return undefined
  }
}

/** The nearest places at which both lists go on alike, or end. */
function nextSame<T>(
  before: readonly T[],
  i: number,
  after: readonly T[],
  j: number,
  most: number,
): { readonly i: number; readonly j: number } | undefined {
  const isSame = (one: number, other: number) =>
    one < before.length && other < after.length
      ? before[one] === after[other]
      : one === before.length && other === after.length
  for (let reach = 1; reach <= most; reach++)
    for (let less = 0; less <= reach; less++) {
      if (isSame(i + reach, j + less)) return { i: i + reach, j: j + less }
      if (isSame(i + less, j + reach)) return { i: i + less, j: j + reach }
    }
  return undefined
}

/** What stayed of a list of so many items, stretch by stretch. */
export function keptStretches({ removed, added }: ListChange, lengthBefore: number): KeptStretch[] {
  const stretches: KeptStretch[] = []
  const lengthAfter = lengthBefore - removed.length + added.length
  let [from, to, nextRemoved, nextAdded] = [0, 0, 0, 0]
  while (from < lengthBefore || to < lengthAfter) {
    const gone = removed[nextRemoved] ?? lengthBefore
    const come = added[nextAdded] ?? lengthAfter
    const length = Math.min(gone - from, come - to)
    if (length > 0) stretches.push({ from, to, length })
    from += length
    to += length
    if (from === gone && from < lengthBefore) {
      from++
      nextRemoved++
    }
    if (to === come && to < lengthAfter) {
      to++
      nextAdded++
    }
  }
  return stretches
}

/** The list after a change; `items` are those that came, in order. */
export function changedList<T>(before: readonly T[], change: ListChange, items: readonly T[]): T[] {
  const parts: (readonly T[])[] = []
  let place = 0
  let next = 0
  const addUpTo = (end: number) => {
    if (place < end) parts.push(items.slice(next, (next += end - place)))
  }
  for (const { from, to, length } of keptStretches(change, before.length)) {
    addUpTo(to)
    parts.push(before.slice(from, from + length))
    place = to + length
  }
  addUpTo(place + items.length - next)
  return ([] as T[]).concat(...parts)
}

/** Whether each item that came stands where one went: all others stand where they stood. */
export function isInPlace({ removed, added }: ListChange): boolean {
  return removed.length === added.length && removed.every((place, i) => place === added[i])
}

/**
 * Where items are after a change that were at these places of a list of so many before; -1 for what went. It is quickest
 * where most places follow one another.
 */
export function placesAfter(places: Int32Array, change: ListChange, lengthBefore: number): Int32Array {
  const stretches = keptStretches(change, lengthBefore)
  const after = new Int32Array(places.length).fill(-1)
  let [from, end, shift] = [0, 0, 0]
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!
    if (place < from || place >= end) {
      const stretch = stretchWith(place, stretches)
      if (!stretch) continue
      from = stretch.from
      end = from + stretch.length
      shift = stretch.to - from
    }
    after[i] = place + shift
  }
  return after
}

function stretchWith(place: number, stretches: readonly KeptStretch[]): KeptStretch | undefined {
  const stretch = stretches[countWhile(stretches, ({ from, length }) => from + length <= place)]
  return stretch && stretch.from <= place ? stretch : undefined
}
