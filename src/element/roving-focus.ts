import type { ReactiveControllerHost } from 'lit'
import type { Arrangement } from '../layout/arrange.js'
import { stopNear } from '../layout/neighbours.js'
import type { Scene } from '../layout/scene.js'

/** The one place in the chart that Tab leads to, and the focus itself where a new drawing would lose it. */
export class RovingFocus {
  readonly #host: ReactiveControllerHost & HTMLElement
  /** Id of the mark or count that Tab leads to. */
  current: string | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController({ hostUpdate: () => this.#watch() })
  }

  /**
   * The place to tab to in a scene: the current one, else what stands for it or is nearest, else what is selected, else the
   * first.
   */
  stopIn(scene: Scene, arrangement: Arrangement): string | undefined {
    const { current } = this
    const stops = [...scene.marks, ...scene.counts]
    if (current !== undefined && stops.some(({ id }) => id === current)) return current
    const near = current === undefined ? undefined : stopNear(arrangement, scene, current)
    return near ?? (stops.find(({ selected }) => selected) ?? stops[0])?.id
  }

  /** Moves the focus to a mark, a count or a list item's title, once it is drawn. */
  async moveTo(id: string): Promise<void> {
    this.current = id
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const name = CSS.escape(id)
    this.#find(`[data-marks] [data-id="${name}"], [data-count="${name}"], .list [data-select="${name}"]`)?.focus()
  }

  /** Follows a focus that was moved by other means. */
  follow(target: Element): void {
    if (!(target instanceof SVGElement) || !target.closest('[data-marks]')) return
    const id = target.dataset['id'] ?? target.dataset['count']
    if (id === undefined || id === this.current) return
    this.current = id
    this.#host.requestUpdate()
  }

  #watch(): void {
    const before = this.#focused
    if (!(before instanceof HTMLElement || before instanceof SVGElement)) return
    const from: Place = {
      chip: this.#taken().indexOf(before),
      item: this.#placeInList(before),
      selected: this.#host.getAttribute('selected') ?? '',
    }
    void this.#host.updateComplete.then(() => {
      if (!before.isConnected) this.#keep(before, from)
      // Where it was left when the button went that asks for a document once more.
      else if (before.matches('.base') && before === this.#focused)
        this.#find('.state button')?.focus({ preventScroll: true })
    })
  }

  /** Where what had the focus is gone, what does the same takes it, else what is nearest to it. */
  #keep({ dataset }: HTMLElement | SVGElement, { chip, item, selected }: Place): void {
    if (this.#focused?.matches('button, input, [tabindex]')) return
    const { id, drop, filter = drop, find = filter, show = find } = dataset
    const { select = id ?? selected, action = show === undefined ? '' : 'filter' } = dataset
    const name = CSS.escape(select)
    const taken = this.#taken()
    const titles = this.#titles()
    const nextTo = titles[Math.min(item, titles.length - 1)]
    const target =
      taken[Math.min(chip, taken.length - 1)] ??
      [
        `[data-action="${action}"]`,
        // Nothing is left to clear: what opens the panel stands next to it.
        ...(action === 'clear' ? ['[data-action="filter"]'] : []),
        `[data-marks] [data-id="${name}"], .list [data-select="${name}"]`,
        '[data-marks] [tabindex="0"]',
      ].flatMap((selector) => this.#find(selector) ?? [])[0] ??
      nextTo ??
      this.#find('.state button') ??
      this.#find('.base')
    if (target?.matches('.base')) target.tabIndex = -1
    target?.focus({ preventScroll: true })
  }

  /** The choices of the filter that can be taken back: where one is gone, the next takes its place. */
  #taken(): (HTMLElement | SVGElement)[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.active [data-drop]') ?? [])]
  }

  /** Looked for only where it may be: a list has up to two thousand titles. */
  #placeInList(focused: Element): number {
    const title = focused.closest('.list') && focused.closest('li')?.querySelector<HTMLElement>('.title')
    return title ? this.#titles().indexOf(title) : -1
  }

  /** The titles of the list: where an item is gone, what follows it takes its place. */
  #titles(): (HTMLElement | SVGElement)[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.list .title') ?? [])]
  }

  get #focused(): Element | null | undefined {
    return this.#host.shadowRoot?.activeElement
  }

  #find(selector: string): HTMLElement | SVGElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement | SVGElement>(selector) ?? null
  }
}

/** Where the focus was before a drawing: among the choices in force and the items of the list, -1 in neither; and what was selected. */
interface Place {
  readonly chip: number
  readonly item: number
  readonly selected: string
}
