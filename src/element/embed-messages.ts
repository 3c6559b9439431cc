import { type LinkFields, linkNames } from '../model/link-fields.js'
import type { HistoryEntry } from './page-address.js'

/** What the page that holds a frame says to it: its address, and the key under which that keeps the frame's state. */
export interface PageMessage {
  readonly type: 'connect' | 'restore'
  readonly page: string
  readonly key: string
  /** The reader followed a link in the page. */
  readonly opened: boolean
}

/** What a frame says to the page that holds it, once that has spoken. */
export type FrameMessage =
  | { readonly type: 'connected' }
  /** `name` tells several timelines in the frame apart; empty for the one that has no key of its own. */
  | { readonly type: 'state'; readonly name: string; readonly fields: LinkFields; readonly entry: HistoryEntry }
  /** Pixels that the frame's content takes. */
  | { readonly type: 'height'; readonly height: number }
  /** Pixels from the frame's top to what a link has led to. */
  | { readonly type: 'reveal'; readonly name: string; readonly top: number }

/** Both sides say which messages they mean; those of another version are not for them. */
const envelope = { protocol: 'diplomatic-timeline', version: 1 } as const

const longestText = 16_000
const highestFrame = 100_000

/** A message as it is sent. */
export function sealMessage<Message extends PageMessage | FrameMessage>(message: Message): Message & typeof envelope {
  return { ...envelope, ...message }
}

/** What the page around a frame has sent, or undefined for anything that it could not have sent. */
export function readPageMessage(data: unknown, origin: string): PageMessage | undefined {
  const { type, page, key, opened } = open(data)
  if ((type !== 'connect' && type !== 'restore') || !isShort(page) || !isShort(key) || key === '') return undefined
  return isPageOf(origin, page) ? { type, page, key, opened: opened === true } : undefined
}

/** What a frame has sent, or undefined for anything that it could not have sent. */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  const { type, name, fields, entry, height, top } = open(data)
  if (type === 'connected') return { type }
  if (type === 'height' && isPixels(height)) return { type, height: Math.min(highestFrame, Math.ceil(height)) }
  if (typeof name !== 'string' || !/^[\w-]{0,40}$/.test(name)) return undefined
  if (type === 'reveal' && isPixels(top)) return { type, name, top }
  if (type !== 'state' || (entry !== 'push' && entry !== 'replace')) return undefined
  if (typeof fields !== 'object' || !fields) return undefined
  const texts = Object.entries(fields as Readonly<Record<string, unknown>>)
  const known = texts.filter((pair): pair is [string, string] => linkNames.includes(pair[0]) && isShort(pair[1]))
  return { type, name, fields: Object.fromEntries(known), entry }
}

function open(data: unknown): Readonly<Record<string, unknown>> {
  const sealed = (typeof data === 'object' && data ? data : {}) as Readonly<Record<string, unknown>>
  return sealed['protocol'] === envelope.protocol && sealed['version'] === envelope.version ? sealed : {}
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

/** A page can lead readers to itself only. */
function isPageOf(origin: string, page: string): boolean {
  try {
    const url = new URL(page)
    return /^https?:$/.test(url.protocol) && url.origin === origin
  } catch {
    return false
  }
}
