import { fixture, html, nextFrame, waitUntil as waitUntilAtOnce } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import beijingJson from '../../demo/documents/beijing-april-2024.json'
import '../../src/define.js'
import type { DiplomaticTimeline } from '../../src/index.js'
import { type DiplomaticEvent, parseDocument, type TimelineDocument } from '../../src/model.js'
import type { Point } from '../support/page.js'

/** The week in which Beijing hosted Moscow and Washington: 19 events, from a day to what is still going on. */
export const beijing: TimelineDocument = parseDocument(beijingJson).document
export const beijingAddress = '/demo/documents/beijing-april-2024.json'

/** A short document for tests that need no story: two states, and an event on each day of May 2024 that `days` names. */
export function shortDocument(...days: readonly number[]): TimelineDocument {
  const visit = (day: number): DiplomaticEvent => ({
    id: `day-${day}`,
    type: 'visit',
    title: `Visit on day ${day}`,
    date: `2024-05-${String(day).padStart(2, '0')}`,
    visitors: ['fr'],
    hosts: ['de'],
  })
  return {
    title: `Visits on ${days.join(', ')} May`,
    actors: [
      { id: 'fr', kind: 'state', name: 'France', country: 'FR' },
      { id: 'de', kind: 'state', name: 'Germany', country: 'DE' },
    ],
    places: [],
    sources: [],
    events: days.map(visit),
  }
}

export interface TimelineOptions {
  /** Width of the container in pixels. */
  readonly width?: number
  readonly data?: TimelineDocument
  readonly attributes?: Readonly<Record<string, string>>
  /** Markup inside the tag. */
  readonly inside?: string
  /** Style of the container, besides its width. */
  readonly style?: string
}

/** A timeline in a container of its own, once it has drawn. */
export async function timeline(options: TimelineOptions = {}): Promise<DiplomaticTimeline> {
  const el = await emptyTimeline(options)
  await drawn(el)
  return el
}

/** The same, without waiting for anything to be drawn. */
export async function emptyTimeline(options: TimelineOptions = {}): Promise<DiplomaticTimeline> {
  const { width = 800, data, attributes = {}, inside = '', style = '' } = options
  const container = await fixture<HTMLElement>(html`<div style=${`width: ${width}px; ${style}`}></div>`)
  const el = document.createElement('diplomatic-timeline')
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value)
  if (data) el.data = data
  el.innerHTML = inside
  container.append(el)
  return el
}

/**
 * Waits until `condition` holds; fails with `message` where it never does. A busy machine may take its time: how fast things
 * are is not what these tests are about.
 */
export function waitUntil(
  condition: () => unknown,
  message?: string,
  { timeout = 20_000, interval = 20 }: { readonly timeout?: number; readonly interval?: number } = {},
): Promise<void> {
  return waitUntilAtOnce(condition, message, { timeout, interval })
}

/** Waits until what is shown is a chart, a list or a state, and has come to rest. */
export async function drawn(el: DiplomaticTimeline): Promise<void> {
  await waitUntil(() => one(el, '.chart, .list, .state:not(.loading)'), 'nothing was drawn')
  await settled(el)
}

/** Waits for what is under way: updates, a resize, a focus that follows a drawing. */
export async function settled(el: DiplomaticTimeline): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await nextFrame()
    await el.updateComplete
  }
}

export function one<Found extends Element = HTMLElement>(el: DiplomaticTimeline, selector: string): Found | null {
  return el.renderRoot.querySelector<Found>(selector)
}

/** Whether there is one. To be compared in place of the element itself, which a failing test cannot print. */
export const has = (el: DiplomaticTimeline, selector: string): boolean => one(el, selector) !== null

export function all<Found extends Element = HTMLElement>(el: DiplomaticTimeline, selector: string): Found[] {
  return [...el.renderRoot.querySelectorAll<Found>(selector)]
}

/** What is found, or an error that names what is not there. */
export function the<Found extends Element = HTMLElement>(el: DiplomaticTimeline, selector: string): Found {
  const found = one<Found>(el, selector)
  if (!found) throw new Error(`there is no ${selector}`)
  return found
}

/** The list of keys, opened with its key from where the focus is. */
export async function openKeys(el: DiplomaticTimeline): Promise<HTMLDialogElement> {
  await sendKeys({ press: '?' as 'Enter' })
  await waitUntil(() => one<HTMLDialogElement>(el, 'dialog')?.open, 'the list of keys opens')
  return the<HTMLDialogElement>(el, 'dialog')
}

export const markOf = (el: DiplomaticTimeline, id: string): SVGGElement => the(el, `[data-marks] [data-id="${id}"]`)
export const titleOf = (el: DiplomaticTimeline, id: string): HTMLElement => the(el, `.list [data-select="${id}"]`)
export const button = (el: DiplomaticTimeline, action: string): HTMLButtonElement =>
  the(el, `button[data-action="${action}"]`)

/** Whether a button leads no further. */
export const isOff = (el: DiplomaticTimeline, action: string): boolean =>
  button(el, action).getAttribute('aria-disabled') === 'true'

/** Text as it is read: white space folded. */
export const words = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Which view is drawn. */
export function shownView(el: DiplomaticTimeline): 'timeline' | 'list' | undefined {
  return one(el, '.chart') ? 'timeline' : one(el, '.list') ? 'list' : undefined
}

/** The id of the mark, count or list item that has the focus; otherwise how the focused element begins. */
export function focused(el: DiplomaticTimeline): string | undefined {
  const node = el.shadowRoot?.activeElement
  if (!(node instanceof HTMLElement || node instanceof SVGElement)) return undefined
  const { id, count, select, action, view, filter } = node.dataset
  return id ?? count ?? select ?? action ?? view ?? filter ?? node.localName
}

/** Clicks the way a script does, with everything a user's click brings along save trust. */
export function click(target: Element): void {
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))
}

/** The middle of what is drawn for `target`, in the viewport. */
export function centreOf(target: Element): Point {
  const { left, top, width, height } = target.getBoundingClientRect()
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
}

/** Everything of a type that `target` hears from now on. */
export function heard<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Name,
): HTMLElementEventMap[Name][] {
  const events: HTMLElementEventMap[Name][] = []
  target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[Name]))
  return events
}

/** How many steps have been put into the history since. Its length says no more once it is full, with 50 steps in some browsers. */
export function countSteps(): () => number {
  const { pushState } = history
  let steps = 0
  history.pushState = (...step) => {
    steps++
    pushState.apply(history, step)
  }
  return () => {
    history.pushState = pushState
    return steps
  }
}

/** The tick texts of the axis, which change with what is in view. */
export const axisWords = (el: DiplomaticTimeline): string => all(el, '.axis text').map(words).join(' | ')

const { userAgent } = navigator
export const isWebKit = userAgent.includes('WebKit') && !userAgent.includes('Chrome')
export const isChrome = userAgent.includes('Chrome')
