/** A chain of wholes longer than this is cut: nobody travels so deep, and a circle would have no end. */
export const deepest = 8

/** Something and its parts, in the order they were given. */
export interface Family<T> {
  readonly head: T
  readonly parts: readonly Family<T>[]
}

/**
 * Arranges items into families by the whole that each belongs to, if that is among them too; those of none, or deeper
 * than anybody travels, head one of their own. Every item is in exactly one place, even where wholes run in a circle.
 */
export function familiesOf<T>(items: readonly T[], wholeFor: (item: T) => T | undefined): Family<T>[] {
  const roots: Family<T>[] = []
  const families = new Map<T, { readonly head: T; readonly parts: Family<T>[] }>(
    items.map((head) => [head, { head, parts: [] }]),
  )
  const parents = new Map(
    items.map((item) => {
      const whole = wholeFor(item)
      return [item, whole === undefined ? undefined : families.get(whole)]
    }),
  )
  const parentOf = (item: T) => parents.get(item)
  for (const item of items) {
    const parent = parentOf(item)
    let steps = 0
    for (let above = parent; above && steps <= deepest; above = parentOf(above.head)) steps++
    const siblings = parent && steps <= deepest ? parent.parts : roots
    siblings.push(families.get(item)!)
  }
  return roots
}
