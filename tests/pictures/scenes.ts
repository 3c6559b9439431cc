import type { TimelineFilter } from '../../src/index.js'

/** One picture: what is shown in it, and how. */
export interface Scene {
  readonly document: string
  /** Width of the window in pixels; the timeline has 32 less. */
  readonly width: number
  readonly scheme?: 'dark'
  readonly medium?: 'print'
  readonly lang?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly filter?: TimelineFilter
}

/** Every picture by the name of its file. */
export const scenes: Readonly<Record<string, Scene>> = {
  'article-wide': { document: 'article', width: 1280 },
  'article-wide-dark': { document: 'article', width: 1280, scheme: 'dark' },
  'article-wide-selected': { document: 'article', width: 1280, attributes: { selected: 'blinken-brussels' } },
  'article-medium': { document: 'article', width: 768 },
  'article-narrow': { document: 'article', width: 360 },
  'article-narrow-dark': {
    document: 'article',
    width: 360,
    scheme: 'dark',
    attributes: { selected: 'mao-not-a-party' },
  },
  'article-narrow-timeline': { document: 'article', width: 390, attributes: { view: 'timeline' } },
  'article-right-to-left': { document: 'article', width: 1280, lang: 'ar' },
  'article-right-to-left-narrow': { document: 'article', width: 360, lang: 'ar' },
  'article-print': { document: 'article', width: 794, medium: 'print' },
  'journey-print': { document: 'journey', width: 794, medium: 'print' },
  'one-event': { document: 'one-event', width: 800 },
  'five-hundred-wide': { document: 'five-hundred', width: 1280 },
  'five-hundred-narrow': { document: 'five-hundred', width: 390, attributes: { view: 'timeline' } },
  'long-titles-wide': { document: 'long-titles', width: 1280 },
  'long-titles-narrow': { document: 'long-titles', width: 360 },
  'journey-wide': { document: 'journey', width: 1280, attributes: { selected: 'talks' } },
  'journey-narrow': { document: 'journey', width: 360, attributes: { selected: 'talks' } },
  'exchange-wide': { document: 'exchange', width: 1280, attributes: { selected: 'reply' } },
  'exchange-right-to-left': { document: 'exchange', width: 1120, lang: 'ar', attributes: { selected: 'reply' } },
  'sixty-statements': { document: 'sixty', width: 1280 },
  untitled: { document: 'untitled', width: 800 },
  countryless: { document: 'countryless', width: 1120, attributes: { selected: 'c' } },
  empty: { document: 'empty', width: 800 },
  'no-match': { document: 'article', width: 800, filter: { text: 'nobody said this' } },
  'partly-invalid': { document: 'partly-invalid', width: 800 },
  failed: { document: 'missing', width: 800 },
  loading: { document: 'slow', width: 800 },
}
