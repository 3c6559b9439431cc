import type { Arrangement } from '../layout/arrange.js'
import { listBlockOf } from '../layout/list-blocks.js'
import { withSelected } from '../layout/list-selection.js'
import type { ListSection } from '../layout/scene.js'

/** More blocks than are drawn at a time are remembered, for a reader who goes to and fro. */
const mostRemembered = 40

/** The blocks of a long list, each laid out when it is first asked for; the same as long as nothing about it changes. */
export class ListBlocks {
  #key: readonly unknown[] = []
  readonly #known = new Map<number, readonly ListSection[]>()

  /** Gives the blocks of the list that goes with an arrangement. */
  of(arrangement: Arrangement, selected: string | undefined): (block: number) => readonly ListSection[] {
    const { timeline, options } = arrangement
    const key = [timeline, options.locale, options.messages]
    if (key.some((value, i) => value !== this.#key[i])) this.#known.clear()
    this.#key = key
    return (block) => withSelected(this.#sectionsOf(block, arrangement), selected)
  }

  #sectionsOf(block: number, arrangement: Arrangement): readonly ListSection[] {
    const known = this.#known.get(block)
    if (known) return known
    if (this.#known.size >= mostRemembered) this.#known.delete(this.#known.keys().next().value!)
    const made = listBlockOf(arrangement, block)
    this.#known.set(block, made)
    return made
  }
}
