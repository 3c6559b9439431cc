import type { AdapterName } from './adapters.js'
import { median } from './median.js'

export interface Figure {
  readonly peer: AdapterName
  /** What was measured: `paint`, `pan-all`. */
  readonly what: string
  readonly events: number
  readonly run: number
  readonly value: number | 'stopped'
}

/** Every figure of a benchmark, and what they come to. */
export class Figures {
  readonly all: Figure[] = []

  add(figure: Figure): void {
    this.all.push(figure)
  }

  /** The median over the runs; 'stopped' where any of them was; undefined where nothing was measured. */
  middle(peer: AdapterName, what: string, events: number): number | 'stopped' | undefined {
    const values = this.#of(peer, what, events).map(({ value }) => value)
    return values.includes('stopped') ? 'stopped' : median(values as number[])
  }

  /** How many times `other` it is: the median of each run's own ratio, since runs differ in what else the machine did. */
  ratio(peer: AdapterName, what: string, events: number, other: AdapterName, otherWhat = what): number | undefined {
    const others = this.#of(other, otherWhat, events)
    const ratios = this.#of(peer, what, events).flatMap(({ run, value }) => {
      const base = others.find((figure) => figure.run === run)?.value
      return typeof value === 'number' && typeof base === 'number' && base > 0 ? [value / base] : []
    })
    return median(ratios)
  }

  /** Whether this was stopped at that size, or at a smaller one, before. */
  isStopped(peer: AdapterName, what: string, events: number): boolean {
    return this.all.some(
      (figure) => figure.peer === peer && figure.what === what && figure.value === 'stopped' && figure.events <= events,
    )
  }

  #of(peer: AdapterName, what: string, events: number): readonly Figure[] {
    return this.all.filter((figure) => figure.peer === peer && figure.what === what && figure.events === events)
  }
}
