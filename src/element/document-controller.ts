import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'
import { formatIssue } from '../model/issue.js'
import { parseDocumentText } from '../model/parse-text.js'
import { parseDocument, type ParseResult } from '../model/parse.js'
import { ChildScript } from './child-script.js'
import { SourceController } from './source-controller.js'

/** What there is to show, and why where there is nothing. */
export type DocumentState =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  /** Without `src` it is the script among the children that cannot be read. */
  | { readonly state: 'failed'; readonly src?: string; readonly error: Error; readonly status?: number }
  | { readonly state: 'ready'; readonly parsed: ParseResult }

/** Finds the document: the page's own value first, then the address, then the script among the children. */
export class DocumentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #changed: (byLoading: boolean) => void
  readonly #source: SourceController
  readonly #script: ChildScript
  #src: string | undefined
  #data: unknown
  #scriptText: string | undefined
  #current: DocumentState = { state: 'none' }

  /** `changed` is told of every new document or failure that the page did not itself set: `byLoading` where it came from an address. */
  constructor(host: ReactiveControllerHost & Element, changed: (byLoading: boolean) => void) {
    this.#host = host
    this.#changed = changed
    this.#source = new SourceController(host, (loaded) => {
      if (this.#data !== undefined) return
      this.#become(loaded.state === 'loaded' ? readText(loaded.src, loaded.text) : loaded)
      if (loaded.state !== 'loading') this.#changed(true)
    })
    this.#script = new ChildScript(host, (text) => {
      this.#scriptText = text
      if (this.#data !== undefined || this.#src !== undefined) return
      this.#readScript()
      this.#changed(false)
    })
    host.addController(this)
  }

  get current(): DocumentState {
    return this.#current
  }

  /** Takes what the page set last. */
  choose(data: unknown, src: string | undefined): void {
    this.#data = data
    this.#src = src
    this.#source.load(data === undefined ? src : undefined)
    if (data !== undefined) this.#become({ state: 'ready', parsed: parseDocument(data) })
    else if (src === undefined) this.#readScript()
  }

  /** Asks the address once more. */
  reload(): void {
    this.#source.reload()
  }

  hostConnected(): void {
    this.#script.start()
  }

  hostDisconnected(): void {
    this.#script.stop()
  }

  #readScript(): void {
    this.#become(this.#scriptText === undefined ? { state: 'none' } : readText(undefined, this.#scriptText))
  }

  #become(state: DocumentState): void {
    this.#current = state
    this.#host.requestUpdate()
  }
}

/** Of a text that is no document at all there is nothing to show: an empty timeline would claim that nothing happened. */
function readText(src: string | undefined, text: string): DocumentState {
  const parsed = parseDocumentText(text)
  const [issue, ...more] = parsed.issues
  const isNone = issue?.path === '' && more.length === 0 && parsed.document.events.length === 0
  return isNone
    ? { state: 'failed', error: new Error(formatIssue(issue)), ...(src !== undefined && { src }) }
    : { state: 'ready', parsed }
}

/** Why a document could not be had, in the reader's language as far as it goes. */
export function failureWords({ status, error }: DocumentState & { state: 'failed' }, messages: Messages): string {
  const { httpStatus, noAnswer } = messages.interface
  if (status !== undefined) return formatMessage(httpStatus, { status: String(status) }, messages.locale)
  return error instanceof TypeError ? noAnswer : error.message.replace(/\.$/, '')
}
