import type { Adapter, Mounted, Story } from '../adapter.js'

interface Stories {
  readonly events: readonly object[]
}
declare const TL: {
  readonly Timeline: new (
    host: HTMLElement,
    stories: Stories,
    options: object,
  ) => {
    on(event: 'ready', listener: () => void): void
    readonly ready: boolean
    add(story: object): void
    removeId(id: string): void
  }
}

export const adapter: Adapter<Stories> = {
  title: 'TimelineJS3',
  scripts: ['@knight-lab/timelinejs/dist/js/timeline.js'],
  styles: ['@knight-lab/timelinejs/dist/css/timeline.css'],
  prepare: storiesOf,
  mount,
  readings: [{ name: 'as it comes', mount: (host, story) => mount(host, storiesOf(story)) }],
}

function mount(host: HTMLElement, stories: Stories): Mounted {
  const box = host.appendChild(document.createElement('div'))
  box.style.height = '600px'
  let isReady = false
  const timeline = new TL.Timeline(box, stories, { hash_bookmark: false, font: null })
  timeline.on('ready', () => (isReady = true))
  return { isDrawn: () => isReady || timeline.ready, unmount: () => box.remove() }
}

function storiesOf({ events, lanes }: Story): Stories {
  return {
    events: events.map(({ id, title, start, end, lane }) => ({
      unique_id: id,
      group: lanes[lane],
      start_date: dateOf(start),
      ...(end > start && { end_date: dateOf(end) }),
      text: { headline: title },
    })),
  }
}

function dateOf(instant: number): object {
  const date = new Date(instant)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}
