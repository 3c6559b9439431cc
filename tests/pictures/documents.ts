import beijing from '../../demo/documents/beijing-april-2024.json'
import type { TimelineDocumentInput } from '../../src/model.js'
import { badStates } from '../fixtures/bad-states.js'
import { exchange } from '../fixtures/exchange.js'
import { ministersJourney } from '../fixtures/ministers-journey.js'

/** A document, or the address to load one from. */
type Shown = () => TimelineDocumentInput | string

const states = [
  { id: 'fr', kind: 'state', name: 'France', country: 'FR' },
  { id: 'de', kind: 'state', name: 'Germany', country: 'DE' },
  { id: 'pl', kind: 'state', name: 'Poland', country: 'PL' },
  { id: 'jp', kind: 'state', name: 'Japan', country: 'JP' },
] as const

const visit = (id: string, title: string, date: string, from: string, to: string) =>
  ({ type: 'visit', id, title, date, visitors: [from], hosts: [to] }) as const

const dayOf = (day: number): string => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10)

/** A story of some years: visits and statements without a pattern, the same ones every time. */
function fiveHundred(): TimelineDocumentInput {
  const events = Array.from({ length: 500 }, (_, i) => {
    const day = (i * i * 7 + i * 13) % 1800
    const from = states[(i * 5) % 4]!
    const to = states[(i * 5 + 1 + (i % 3)) % 4]!
    const importance: 1 | 2 | 3 = i % 25 === 0 ? 3 : i % 4 === 0 ? 2 : 1
    const common = { id: `e${i}`, importance } as const
    return i % 3 === 0
      ? ({
          ...common,
          type: 'statement',
          title: `${from.name} on ${to.name}`,
          date: dayOf(day),
          speaker: from.id,
        } as const)
      : {
          ...visit(`e${i}`, `${from.name} visits ${to.name}`, `${dayOf(day)}/${dayOf(day + (i % 4))}`, from.id, to.id),
          importance,
        }
  })
  return { title: 'Five hundred events', actors: states, events }
}

const long = `${'A very long title that goes on and on about negotiations, consultations and preparations '.repeat(4)}and ends here.`

export const documents = {
  article: () => beijing as unknown as TimelineDocumentInput,
  'one-event': () => ({
    title: 'One visit',
    actors: states,
    events: [visit('v', 'France in Germany', '2024-05-03/2024-05-04', 'fr', 'de')],
  }),
  'five-hundred': fiveHundred,
  'long-titles': () => ({
    title: `Long titles: ${long}`,
    actors: states,
    events: Array.from({ length: 8 }, (_, i) =>
      visit(`v${i}`, `${i + 1}. ${long}`, dayOf(i * 3), states[i % 4]!.id, states[(i + 1) % 4]!.id),
    ),
  }),
  journey: () => ministersJourney,
  exchange: () => exchange,
  untitled: () => badStates['titles with nothing to see in them']!,
  sixty: () => badStates['sixty statements on one day']!,
  countryless: () => badStates['actors with no country']!,
  empty: () => ({ title: 'A story that has not begun', actors: [], events: [] }),
  'partly-invalid': () =>
    ({
      title: 'Two of three',
      actors: states,
      events: [
        visit('a', 'France in Germany', '2024-05-03', 'fr', 'de'),
        visit('b', 'Germany in Poland', '3 May 2024', 'de', 'pl'),
        visit('c', 'Poland in Japan', '2024-05-09', 'pl', 'jp'),
      ],
    }) as TimelineDocumentInput,
  missing: () => '/there-is-no-such-document.json',
  slow: () => '/never-answered.json',
} satisfies Readonly<Record<string, Shown>> as Readonly<Record<string, Shown>>
