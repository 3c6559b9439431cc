import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'
import { formatIssue, type Issue } from '../model/issue.js'
import { idsIndexing } from '../model/entry-index.js'
import type { syntaxExplaining } from '../model/explain-syntax.js'
import { inPieces, type PieceOptions } from '../model/in-pieces.js'
import { parseJsonText } from '../model/json-text.js'
import { parseDocument, type ParseResult } from '../model/parse.js'
import { parseDocumentInPieces, readTextInPieces } from '../model/read-in-pieces.js'
import { resolveTimeline, type Timeline, timelineResolving } from '../model/resolve.js'
import { finish, type Work } from '../model/work.js'
import { isLong } from './arriving-text.js'
import { ChildScript } from './child-script.js'
import { revisionKit, syntaxKit } from './kits.js'
import { timedPace } from './timed-pace.js'
import { whenIdle } from './when-idle.js'
import { type Loaded, SourceController } from './source-controller.js'

/** What there is to show, and why where there is nothing. */
export type DocumentState =
  | { readonly state: 'none' }
  /** `done`, from 0 to 1, where it is known how much of it is there. */
  | { readonly state: 'loading'; readonly done?: number }
  /** Without `src` it is the script among the children that cannot be read. */
  | {
      readonly state: 'failed'
      readonly src?: string
      readonly error: Error
      readonly status?: number
      /** What was wrong with a text that came. */
      readonly issues?: readonly Issue[]
    }
  | { readonly state: 'ready'; readonly parsed: ParseResult }

/** Lists of more events are read in pieces, so that the page can answer meanwhile. */
const many = 2000
/** How far along the way parsing ends, and looking up what the document's ids stand for; the rest is for the layout. */
const partsOfWay = { parsed: 0.6, resolved: 0.8 }

/** How a long reading is done, and how it is begun anew where it had to stop. */
interface Reading {
  readonly abort: AbortController
  readonly again: () => void
  /** Whether it takes what is shown into another zone, and reads no other document. */
  readonly rezones: boolean
  /** How much of it is done, from 0 to 1. */
  done: number
}

/** Whom a document controller tells. */
export interface DocumentListener {
  /** A new document or failure that the page did not itself set: `byLoading` where it came from an address. */
  readonly changed: (byLoading: boolean) => void
  /** What is to be made ready of a long document before it is shown. */
  readonly preparing: (timeline: Timeline) => Work<void>
  /** How much of a long document is read, from 0 to 1, and how much was when last told: at most once for every hundredth. */
  readonly progressed: (done: number, before: number) => void
}

/**
 * Finds the document: the page's own value first, then the address, then the script among the children. Short ones are
 * read at once. Long ones are read in pieces, given up once another is asked for, and begun anew where the element was out
 * of the page meanwhile.
 */
export class DocumentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #listener: DocumentListener
  readonly #source: SourceController
  readonly #script: ChildScript
  #src: string | undefined
  #data: unknown
  #scriptText: string | undefined
  #current: DocumentState = { state: 'none' }
  #timeline: Timeline | undefined
  #timeZone: string | undefined
  #reading: Reading | undefined
  #interrupted: (() => void) | undefined

  constructor(host: ReactiveControllerHost & Element, listener: DocumentListener) {
    this.#host = host
    this.#listener = listener
    this.#source = new SourceController(host, (loaded) => {
      if (this.#data !== undefined) return
      if (loaded.state === 'loading' || loaded.state === 'failed') {
        this.#become(loaded)
        if (loaded.state === 'failed') this.#listener.changed(true)
      } else this.#readText(loaded)
    })
    this.#script = new ChildScript(host, (text) => {
      this.#scriptText = text
      if (this.#data !== undefined || this.#src !== undefined) return
      if (!this.#readScript()) this.#listener.changed(false)
    })
    host.addController(this)
  }

  /** What there is to show now. */
  get current(): DocumentState {
    return this.#current
  }

  /** Takes what the page set last. */
  choose(data: unknown, src: string | undefined): void {
    const isAnother = this.#data !== undefined && data !== undefined
    const before = this.#timeline
    const revised = before && this.#shows(before) ? revisionKit.here?.revisedTimeline(before, data) : undefined
    this.#data = data
    this.#src = src
    this.#interrupted = undefined
    this.#giveUp()
    this.#source.load(data === undefined ? src : undefined)
    if (data !== undefined) revisionKit.loadSoon()
    if (data === undefined) {
      if (src === undefined) this.#readScript()
    } else if (revised) {
      this.#timeline = revised
      this.#become({ state: 'ready', parsed: { document: revised.document, issues: [] } })
    } else if (hasMany(data)) {
      const again = () => this.choose(this.#data, this.#src)
      // Another version of what is shown takes its place once it is there.
      const keeps = isAnother && this.#current.state === 'ready'
      void this.#readInPieces((options) => parseDocumentInPieces(data, options), { again, keeps })
    } else this.#become({ state: 'ready', parsed: parseDocument(data) })
  }

  /** Asks the address once more. */
  reload(): void {
    this.#source.reload()
  }

  /**
   * The document made ready to be read, in its own zone where `timeZone` is undefined. One of many events that is not ready
   * in this zone stays as it was until it is; then the listener is told.
   */
  timelineIn(timeZone: string | undefined): Timeline | undefined {
    this.#timeZone = timeZone
    if (this.#current.state !== 'ready') return undefined
    const { parsed } = this.#current
    const { document } = parsed
    const known = this.#timeline?.document === document ? this.#timeline : undefined
    const isReady = known?.timeZone === (timeZone ?? document.timeZone ?? 'UTC')
    if (known && (isReady || hasMany(document))) {
      // Another document that is on its way comes in this zone.
      if (this.#reading?.rezones === false) return known
      this.#giveUp()
      const again = () => void this.timelineIn(this.#timeZone)
      if (!isReady) void this.#readInPieces(() => Promise.resolve(parsed), { again, rezones: true })
      return known
    }
    return (this.#timeline = resolveTimeline(document, timeZone === undefined ? {} : { timeZone }))
  }

  #shows({ document }: Timeline): boolean {
    return this.#current.state === 'ready' && this.#current.parsed.document === document
  }

  hostConnected(): void {
    this.#script.start()
    const again = this.#interrupted
    this.#interrupted = undefined
    again?.()
  }

  hostDisconnected(): void {
    this.#script.stop()
    this.#interrupted = this.#reading?.again
    this.#giveUp()
  }

  /** Returns whether it will take a while. */
  #readScript(): boolean {
    const text = this.#scriptText
    this.#giveUp()
    const parsed = text === undefined || isLong(text) ? undefined : parseJsonText(text)
    if (text !== undefined && !parsed) {
      const again = () => void this.#readScript()
      const parse = isLong(text)
        ? (options: PieceOptions) => readTextInPieces(text, options, fetchExplaining)
        : () => explain(text)
      void this.#readInPieces(parse, { again })
      return true
    }
    this.#become(parsed ? stateOf(parsed) : { state: 'none' })
    return false
  }

  #readText(loaded: Loaded & { readonly state: 'loaded' | 'arriving' }): void {
    const { src } = loaded
    const again = () => this.reload()
    this.#giveUp()
    if (loaded.state === 'arriving') {
      const { text, abort } = loaded
      const parse = (options: PieceOptions) =>
        readTextInPieces(text.stretches, { ...text, ...options }, fetchExplaining)
      void this.#readInPieces(parse, { again, src, abort })
      return
    }
    const parsed = parseJsonText(loaded.text)
    if (!parsed) return void this.#readInPieces(() => explain(loaded.text), { again, src })
    this.#become(stateOf(parsed, src))
    this.#listener.changed(true)
  }

  async #readInPieces(
    parse: (options: PieceOptions) => Promise<ParseResult>,
    { again, src, rezones = false, keeps = rezones, abort = new AbortController() }: LongReading,
  ): Promise<void> {
    const { signal } = abort
    const reading: Reading = { abort, again, rezones, done: 0 }
    this.#reading = reading
    if (!keeps) this.#become({ state: 'loading' })
    const pace = timedPace()
    const within = (from: number, to: number): PieceOptions => ({
      signal,
      pace,
      onProgress: (done) => {
        if (!rezones && !signal.aborted) this.#progress(reading, from + done * (to - from))
      },
    })
    let state: DocumentState
    let timeline: Timeline | undefined
    try {
      const parsed = await parse(within(0, partsOfWay.parsed))
      state = stateOf(parsed, src, keeps || (src === undefined && this.#data !== undefined))
      const timeZone = this.#timeZone
      const work = timelineResolving(parsed.document, timeZone === undefined ? {} : { timeZone })
      timeline = await inPieces(work, within(partsOfWay.parsed, partsOfWay.resolved))
      await inPieces(this.#listener.preparing(timeline), within(partsOfWay.resolved, 1))
    } catch (error) {
      state = {
        state: 'failed',
        error: error instanceof Error ? error : new Error(String(error)),
        ...(src !== undefined && { src }),
      }
    }
    if (signal.aborted || this.#reading !== reading) return
    this.#reading = undefined
    this.#timeline = timeline
    this.#become(state)
    if (state.state === 'ready' && reading.done > 0) this.#listener.progressed(1, reading.done)
    this.#listener.changed(src !== undefined)
    if (timeline) this.#indexSoon(timeline)
  }

  /** A reader who asks for an event does not wait until all ids are known, nor does who wants to see the first picture. */
  #indexSoon({ byId }: Timeline): void {
    whenIdle(() => void inPieces(idsIndexing(byId), { pace: timedPace() }))
  }

  #progress(reading: Reading, done: number): void {
    const { done: before } = reading
    if (Math.floor(done * 100) <= Math.floor(before * 100)) return
    reading.done = done
    if (this.#current.state === 'loading') this.#become({ state: 'loading', done })
    this.#listener.progressed(done, before)
  }

  #giveUp(): void {
    this.#reading?.abort.abort()
    this.#reading = undefined
  }

  #become(state: DocumentState): void {
    this.#current = state
    this.#host.requestUpdate()
  }
}

interface LongReading {
  readonly again: () => void
  readonly src?: string
  /** Whether what is shown stays until this is ready. */
  readonly keeps?: boolean
  readonly rezones?: boolean
  readonly abort?: AbortController
}

async function fetchExplaining(): Promise<typeof syntaxExplaining> {
  const kit = await syntaxKit.load().catch(() => undefined)
  if (!kit) throw new Error('the document is no JSON')
  return kit.syntaxExplaining
}

/** Why a short text is no JSON. */
async function explain(text: string): Promise<ParseResult> {
  return finish((await fetchExplaining())(text))
}

/** Whether a value seems to have so many events that reading it at once would hold the page up. Never throws. */
function hasMany(data: unknown): boolean {
  try {
    const { events } = data as { readonly events?: { readonly length?: unknown } }
    return Number(events?.length) > many
  } catch {
    return false
  }
}

/** Of a text that is no document at all there is nothing to show: an empty timeline would claim that nothing happened. */
function stateOf(parsed: ParseResult, src?: string, isValue = false): DocumentState {
  const [issue, ...more] = parsed.issues
  const isNone = !isValue && issue?.path === '' && more.length === 0 && parsed.document.events.length === 0
  return isNone
    ? {
        state: 'failed',
        error: new Error(formatIssue(issue)),
        issues: parsed.issues,
        ...(src !== undefined && { src }),
      }
    : { state: 'ready', parsed }
}

/** Why a document could not be had, in the reader's language as far as it goes. */
export function failureWords({ status, error }: DocumentState & { state: 'failed' }, messages: Messages): string {
  const { httpStatus, noAnswer } = messages.interface
  if (status !== undefined) return formatMessage(httpStatus, { status: String(status) }, messages.locale)
  return error instanceof TypeError ? noAnswer : error.message.replace(/\.$/, '')
}
