import type { TimelineDocumentInput } from '../../src/model.js'
import type { PlainEvent } from './story.js'

/** What there is to show, in the two shapes that adapters make theirs of. */
export interface Story {
  readonly lanes: readonly string[]
  readonly events: readonly PlainEvent[]
  /** Made when it is asked for. */
  readonly document: TimelineDocumentInput
}

/** One edit of a story. The index is the event's place in it. */
export type Edit =
  | { readonly kind: 'add'; readonly event: PlainEvent }
  | { readonly kind: 'change'; readonly before: PlainEvent; readonly event: PlainEvent; readonly index: number }
  | { readonly kind: 'remove'; readonly event: PlainEvent; readonly index: number }

/** A timeline that stands on the page. */
export interface Mounted {
  /** Shows the time between two instants, without animation. */
  show?(from: number, to: number): void
  edit?(edit: Edit): void
  /** Whether it has drawn all that it was last given; it always has where this is left out. */
  isDrawn?(): boolean
  unmount?(): void
}

/** A way to show a document whose titles are to be read. */
export interface Reading {
  readonly name: string
  mount(host: HTMLElement, story: Story): Mounted | Promise<Mounted>
}

/** How the benchmark drives one kind of timeline. */
export interface Adapter<Data = unknown> {
  readonly title: string
  /** Said under the table where the figures need it. */
  readonly note?: string
  /** Files that a page loads, as paths in the folder of the peers or, with `dist/` before, in our package. */
  readonly scripts?: readonly string[]
  readonly modules?: readonly string[]
  readonly styles?: readonly string[]
  /** Whether the adapter is itself the timeline, so that its own code counts as what a page loads. */
  readonly isWhole?: boolean
  /** The story in the adapter's own shape; its cost does not count. */
  prepare(story: Story): Data | Promise<Data>
  mount(host: HTMLElement, data: Data): Mounted | Promise<Mounted>
  /** The text as `mountText` is given it, where that is not the text itself; made before anything is timed. */
  prepareText?(text: string): string
  /** The same from JSON text. */
  mountText?(host: HTMLElement, text: string, data: Data): Mounted | Promise<Mounted>
  /** The same as a list. */
  mountList?(host: HTMLElement, data: Data): Mounted | Promise<Mounted>
  /** How titles are shown; none are where this is left out. */
  readonly readings?: readonly Reading[]
}
