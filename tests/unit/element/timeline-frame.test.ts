import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TimelineFrame } from '../../../src/element/timeline-frame.js'

/** A frame as far as what embeds it asks for. */
function frameOf(src: string) {
  const posted: unknown[] = []
  const frame = Object.assign(new EventTarget(), {
    src,
    dataset: {},
    sandbox: { contains: () => false },
    hasAttribute: () => false,
    contentWindow: { postMessage: (_: unknown, origin: string) => posted.push(origin) },
    contentDocument: null,
  })
  return { frame: frame as unknown as HTMLIFrameElement, posted }
}

describe('TimelineFrame', () => {
  beforeEach(() => {
    const href = 'https://news.example/'
    vi.stubGlobal('location', { href, origin: 'https://news.example' })
    vi.stubGlobal('addEventListener', () => {})
  })
  afterEach(() => vi.unstubAllGlobals())

  it('calls what is in the frame', () => {
    const { frame, posted } = frameOf('https://charts.example/1')
    new TimelineFrame(frame).disconnect()
    expect(posted).toEqual(['https://charts.example'])
  })

  it('calls nobody at an address that leads nowhere, and does not throw', () => {
    const { frame, posted } = frameOf('https://[')
    const embedded = new TimelineFrame(frame)
    frame.dispatchEvent(new Event('load'))
    embedded.disconnect()
    expect(posted).toEqual([])
  })
})
