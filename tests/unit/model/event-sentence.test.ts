import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import type { Messages } from '../../../src/messages/messages.js'
import { zh } from '../../../src/messages/zh.js'
import { eventSentence } from '../../../src/model/event-sentence.js'
import { plainText } from '../../../src/messages/spoken.js'
import { peopleBesideStates } from '../../../src/model/people.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { demoTimeline, timelineWith, visitOn } from '../../fixtures/timelines.js'

const wordsIn = (messages: Messages) => ({ locale: messages.locale, messages, timeZone: 'UTC' })
const words = wordsIn(en)
const article = demoTimeline('beijing-april-2024')
const inArticle = (id: string, messages = en) => eventSentence(article.byId.get(id)!, article, wordsIn(messages))

const titled = (title: string) => {
  const timeline = timelineWith([visitOn('2024-04-08', { id: 'a', title })])
  return eventSentence(timeline.byId.get('a')!, timeline, words)
}

describe('an event that is heard', () => {
  it('is its kind, title, date, people and states, each a sentence', () => {
    expect(inArticle('blinken-brussels')).toBe(
      "Statement: Blinken: China still supplies Russia's defense industry. Between 1 and 7 April 2024. Antony Blinken, U.S. Secretary of State. United States on China and Russia.",
    )
  })

  it('keeps people with their offices apart', () => {
    expect(inArticle('lavrov-wang-meeting')).toContain(
      "Sergei Lavrov, Foreign Minister; Wang Yi, Lavrov's counterpart. ",
    )
  })

  it('has nobody who meets act towards another', () => {
    expect(inArticle('lavrov-wang-meeting')).toMatch(/counterpart\. Russia and China\.$/)
    expect(inArticle('lavrov-wang-meeting', zh)).toMatch(/Russia和China。$/)
  })

  it('says a state once where nobody else acts for it', () => {
    expect(titled('Talks')).toMatch(/2024\. \w+ to \w+\.$/)
  })

  it.each(['Why now?', 'He said “no.”', 'And so on…', 'Peace!', 'Ended.'])('does not end %j twice', (title) => {
    expect(titled(title)).toContain(`${title} 8 April 2024. `)
  })

  it('speaks about a state and acts against it, and names all who do', () => {
    const actors = (['ru', 'ir', 'cn', 'in'] as const).map((id) => ({
      id,
      kind: 'state' as const,
      name: id.toUpperCase(),
    }))
    const sentence = (event: DiplomaticEvent) => {
      const timeline = timelineWith([event], { actors })
      return eventSentence(timeline.entries[0]!, timeline, words)
    }
    const event = { id: 'e', title: 'E', date: '2024' }
    expect(sentence({ ...event, type: 'measure', by: ['ru', 'ir'], against: ['cn', 'in'] })).toMatch(
      / RU and IR against CN and IN\.$/,
    )
    expect(sentence({ ...event, type: 'statement', speaker: 'ru', about: ['cn'] })).toMatch(/ RU on CN\.$/)
    expect(sentence({ ...event, type: 'visit', visitors: ['ru'], hosts: ['cn', 'in'] })).toMatch(/ RU to CN and IN\.$/)
  })

  it('says that it is disputed or only reported', () => {
    const timeline = timelineWith(
      (['confirmed', 'reported', 'disputed'] as const).map((certainty) =>
        visitOn('2024-04-08', { id: certainty, title: 'V', certainty }),
      ),
    )
    const said = timeline.entries.map((entry) => eventSentence(entry, timeline, words).replace(/ 8 April.*/, ''))
    expect(said.toSorted()).toEqual(['Visit: V. Disputed.', 'Visit: V. Reported.', 'Visit: V.'].toSorted())
  })

  it('ends sentences as the language does', () => {
    expect(inArticle('blinken-brussels', zh)).toMatch(
      /^\P{M}+：[^。]+。[^。]+。[^。]+。United States谈China和Russia。$/u,
    )
    expect(inArticle('yellen-china', fr)).toMatch(/\u00A0: Yellen in China\. En cours\. Jusqu’au 8\savril\s2024\s/)
    expect(inArticle('yellen-china', ar)).toMatch(/United States إلى China\.$/)
  })
})

describe('the people of an event in the list', () => {
  const people = (id: string) => plainText(peopleBesideStates(article.byId.get(id)!, article, words))

  it('are told with their offices, unless the states beside them are who acted', () => {
    expect(people('lavrov-beijing-2024-04')).toBe('Sergei Lavrov, Foreign Minister')
    expect(people('yellen-warning')).toBe('Janet Yellen, U.S. Treasury Secretary')
    expect(
      article.entries.filter(({ event }) => event.type === 'measure').map(({ event }) => people(event.id)),
    ).toEqual([''])
  })
})
