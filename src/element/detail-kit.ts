import type { ReactiveControllerHost } from 'lit'
import { arcsInView } from '../layout/arcs.js'
import { Last } from '../layout/once.js'
import { type Tones, toneOf } from '../layout/tones.js'
import type { Words } from '../model/describe.js'
import { buildDetail, type Detail } from '../model/detail.js'
import type { Timeline } from '../model/resolve.js'
import { renderArcs } from '../render/arcs.js'
import { renderDetail } from '../render/detail.js'
import { renderKeyHelp } from '../render/key-help.js'
import type { OpenDetail, ShownDetail } from '../render/timeline.js'
import { DetailSwipe } from './detail-swipe.js'
import { LinkCopier } from './link-copier.js'
import { type MediaConsent, MediaController } from './media-controller.js'
import { Sheet } from './sheet.js'
import { detailStyles } from './styles-detail.js'
import { keyStyles } from './styles-keys.js'
import { linkStyles } from './styles-links.js'
import { mediaStyles } from './styles-media.js'
import { sheetStyles } from './styles-sheet.js'
import { placeOfDetail } from './styles.js'
import type { Frame } from './window-height.js'
import { stylesOf, wear } from './worn-styles.js'

/** What the detail of an event asks of its element. */
export interface DetailAsks {
  readonly consent: () => MediaConsent | undefined
  /** The address of an event, where it has one. */
  readonly linkTo: (event: string) => string | undefined
  /** Goes on to the next event, or back to the previous one. */
  readonly step: (by: -1 | 1) => void
  readonly close: () => void
  /** The element's own: a page that names the CDN file with a query has what this file shares with it twice. */
  readonly frame: Frame
}

/** What a selected event takes, its detail and the lines to others, and with it the list of keys. Loaded by itself, see `kits.ts`. */
export class EventDetail {
  readonly arcsOf = arcsInView
  readonly renderArcs = renderArcs
  readonly show = showDetail
  readonly renderKeyHelp = renderKeyHelp
  readonly #media: MediaController
  readonly #copier: LinkCopier
  readonly #sheet: Sheet
  /** An event that many others refer to takes long to tell, and each frame of a pan draws it. */
  readonly #told = new Last<Detail | undefined>()

  /** Dresses `root`, the tree of the `host`, and listens to what is in it. */
  constructor(host: ReactiveControllerHost & HTMLElement, root: ShadowRoot, asks: DetailAsks) {
    dress(root)
    this.#media = new MediaController(host, asks.consent)
    this.#media.listen(root)
    this.#copier = new LinkCopier(host, asks.linkTo)
    this.#sheet = new Sheet(host, asks.close, asks.frame)
    new DetailSwipe(host, asks.step)
  }

  /** The detail of an event as the reader has it before them. */
  of(event: string, timeline: Timeline, tones: Tones, words: Words): OpenDetail | undefined {
    const { messages, locale, timeZone } = words
    const told = this.#told.for([event, timeline, messages, locale, timeZone], () =>
      buildDetail(event, timeline, words),
    )
    if (!told) return undefined
    const detail = this.#media.follow(told)
    return { ...shownIn(detail, tones), link: this.#copier.offer(detail.id), sheet: this.#sheet.state }
  }

  /** Another event is chosen, or none: its media are offered again. */
  putAway(): void {
    this.#media.putAway()
  }

  /** Copies the link to an event; its detail tells how that went. */
  copyLink(event: string | undefined): void {
    void this.#copier.copy(event)
  }
}

function dress(root: ShadowRoot): void {
  const styles = stylesOf(root)
  const added = [detailStyles, mediaStyles, linkStyles, sheetStyles, keyStyles]
  wear(root, [...styles.slice(0, placeOfDetail), ...added, ...styles.slice(placeOfDetail)])
}

/** The detail of an event, which has one of `tones` as its colour; undefined where the timeline does not show the event. */
function showDetail(event: string, timeline: Timeline, tones: Tones, words: Words): ShownDetail | undefined {
  const detail = buildDetail(event, timeline, words)
  return detail && shownIn(detail, tones)
}

function shownIn(detail: Detail, tones: Tones): ShownDetail {
  return { detail, tone: toneOf(detail.side, tones), render: renderDetail }
}
