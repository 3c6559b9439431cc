import type { ReactiveControllerHost } from 'lit'
import { scaleOf } from './scale-of.js'

/**
 * Opens the menu of actions where there is room for it, and lets the keyboard move in it. The browser closes it, and opens
 * it too, where it is in the flow, until this is here.
 */
export class ActionsMenu {
  readonly #root: HTMLElement | DocumentFragment

  constructor(host: ReactiveControllerHost, root: HTMLElement | DocumentFragment) {
    this.#root = root
    // The browser closes what is taken out of the page, and does not tell.
    host.addController({ hostDisconnected: () => this.#turn(false) })
    // While it is captured: a key pressed in the menu means nothing to the chart.
    root.addEventListener('keydown', (event) => this.#keydown(event as KeyboardEvent), { capture: true })
    root.addEventListener('click', (event) => this.#click(event.composedPath()[0]))
    // What opens is out of sight until it is in its place.
    root.addEventListener('beforetoggle', (event) => this.#prepare(event as ToggleEvent), { capture: true })
    root.addEventListener('toggle', (event) => this.#toggle(event as ToggleEvent), { capture: true })
    if (this.#menu?.matches(':popover-open')) this.#turn(true)
  }

  get #menu(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[role="menu"]')
  }

  get #button(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[popovertarget="actions"]')
  }

  #prepare({ target, newState }: ToggleEvent): void {
    if (target === this.#menu && newState === 'open') this.#menu!.style.visibility = 'hidden'
  }

  #toggle({ target }: ToggleEvent): void {
    // The menu that opened may have been taken out of the page since.
    if (target === this.#menu) this.#turn(this.#menu!.matches(':popover-open'))
  }

  #turn(isOpen: boolean): void {
    this.#button?.setAttribute('aria-expanded', String(isOpen))
    const listen = isOpen ? addEventListener : removeEventListener
    listen('resize', this.#place)
    listen('scroll', this.#place, { capture: true } as AddEventListenerOptions)
    if (!isOpen) return
    this.#place()
    this.#menu!.style.visibility = ''
    this.#items()[0]?.focus()
  }

  /** Under the button, its end at the button's; above or aside where the window would cut it. */
  readonly #place = (): void => {
    const menu = this.#menu
    const button = this.#button
    if (!menu?.isConnected || !button) return
    const { clientWidth, clientHeight } = document.documentElement
    const { left, right, top, bottom } = button.getBoundingClientRect()
    const { width, height } = menu.getBoundingClientRect()
    const scale = scaleOf(menu)
    const isRightToLeft = getComputedStyle(button).direction === 'rtl'
    const x = Math.max(edge, Math.min(isRightToLeft ? left : right - width, clientWidth - width - edge))
    const isUnder = bottom + gap + height <= clientHeight - edge || top - gap - height < edge
    menu.style.left = `${x / scale}px`
    const y = isUnder ? bottom + gap : top - gap - height
    menu.style.top = `${Math.max(edge, Math.min(y, clientHeight - height - edge)) / scale}px`
  }

  #items(): HTMLElement[] {
    return [...(this.#menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  }

  #click(target: EventTarget | undefined): void {
    const item = target instanceof Element ? target.closest('[role="menuitem"]') : null
    if (item) this.#close()
  }

  #close(): void {
    this.#menu?.hidePopover()
    this.#button?.focus()
  }

  #keydown(event: KeyboardEvent): void {
    const target = event.composedPath()[0]
    const menu = this.#menu
    if (!menu || !(target instanceof Element) || !menu.contains(target)) return
    const items = this.#items()
    const at = items.findIndex((item) => item === target)
    const next = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key]
    event.stopPropagation()
    if (next !== undefined) {
      event.preventDefault()
      items[next]?.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      this.#close()
    } else if (event.key === 'Tab') this.#close()
  }
}

const gap = 4
/** Pixels kept between the menu and the window's edge. */
const edge = 8
