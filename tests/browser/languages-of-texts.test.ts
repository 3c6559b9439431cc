import { expect } from '@open-wc/testing'
import { parseDocument } from '../../src/model.js'
import { all, has, markOf, openKeys, settled, the, timeline, titleOf, words } from './timelines.js'

/** An English document with a Russian event, quotation and source, and an event whose title runs from right to left. */
const { document: story } = parseDocument({
  title: 'Talks in Beijing',
  description: 'Who said what.',
  lang: 'en',
  actors: [
    { id: 'ru', kind: 'state', name: 'Russia' },
    { id: 'cn', kind: 'state', name: 'China' },
  ],
  sources: [{ id: 'tass', title: 'Лавров в Пекине', publisher: 'ТАСС', lang: 'ru', url: 'https://tass.ru/' }],
  events: [
    {
      type: 'statement',
      id: 'quoted',
      title: 'Lavrov on friendship',
      date: '2024-04-08',
      speaker: 'ru',
      quote: { text: 'Дружба навсегда', lang: 'ru', form: 'verbatim' },
      sources: [{ source: 'tass', excerpt: 'Дружба навсегда' }],
    },
    {
      type: 'visit',
      id: 'russian',
      title: 'Ответный визит',
      lang: 'ru',
      summary: 'Краткий визит.',
      date: '2024-04-09/2024-04-12',
      dateNote: 'на этой неделе',
      visitors: ['ru'],
      hosts: ['cn'],
      purpose: 'переговоры',
      relations: [{ type: 'responds-to', event: 'quoted' }],
    },
    {
      type: 'statement',
      id: 'arabic',
      title: 'بيان: "السلام" (2024).',
      lang: 'ar',
      date: '2024-04-10',
      speaker: 'cn',
      relations: [{ type: 'responds-to', event: 'russian' }],
    },
  ],
})

/** The language in force on the element that holds `text`, as a screen reader finds it: the nearest one said. */
function voiceOf(root: Element, text: string): string | undefined {
  const holder = [root, ...root.querySelectorAll('*')].findLast(
    (node) => words(node).includes(text) && ![...node.children].some((child) => words(child).includes(text)),
  )
  if (!holder) throw new Error(`nothing says ${text}`)
  return holder.closest('[lang]')?.getAttribute('lang') ?? undefined
}

const shown = (attributes: Record<string, string>) => timeline({ data: story, attributes, width: 1100 })

describe('a text in another language than the reader’s', () => {
  it('is said to be in it, in the list', async () => {
    const list = the(await shown({ lang: 'en', view: 'list' }), '.list')
    expect(voiceOf(list, 'Ответный визит')).to.equal('ru')
    expect(voiceOf(list, 'Дружба навсегда')).to.equal('ru')
    expect(voiceOf(list, 'переговоры')).to.equal('ru')
    expect(voiceOf(list, 'на этой неделе')).to.equal('ru')
    expect(voiceOf(list, 'السلام')).to.equal('ar')
    expect(list.querySelectorAll('[lang^=en]')).to.have.length(0)
    const related = [...list.querySelectorAll('.related')].find((line) => words(line).startsWith('↳ Answers: О'))
    expect(voiceOf(related!, 'Answers')).to.equal('en')
    expect(voiceOf(related!, 'Ответный визит')).to.equal('ru')
  })

  it('is said to be in it, in the detail', async () => {
    const el = await shown({ lang: 'en', selected: 'russian' })
    const detail = the(el, '.detail')
    for (const text of ['Ответный визит', 'Краткий визит.', 'переговоры', 'на этой неделе'])
      expect(voiceOf(detail, text), text).to.equal('ru')
    for (const text of ['Visit', 'Russia', '9–12 April 2024', 'The source says', 'Lavrov on friendship'])
      expect(voiceOf(detail, text), text).to.equal('en')
    el.selected = 'quoted'
    await settled(el)
    expect(the(el, '.detail blockquote p').lang).to.equal('ru')
    expect(voiceOf(the(el, '.detail'), 'Лавров в Пекине')).to.equal('ru')
    expect(the(el, '.detail .facts .remark bdi').lang).to.equal('ru')
  })

  it('is said to be in it, on the chart', async () => {
    const el = await shown({ lang: 'en', view: 'timeline' })
    expect(voiceOf(markOf(el, 'russian'), 'Ответный визит')).to.equal('ru')
    expect(voiceOf(markOf(el, 'quoted'), 'Дружба')).to.equal('ru')
    expect(voiceOf(markOf(el, 'quoted'), 'Lavrov on')).to.equal('en')
    expect(the(el, '.lane').hasAttribute('lang')).to.equal(false)
  })

  it('is the document’s where the reader’s is another', async () => {
    const el = await shown({ lang: 'fr', view: 'timeline' })
    expect(the(el, 'h2').lang).to.equal('en')
    expect(the(el, '.description').lang).to.equal('en')
    const head = the(el, '.head')
    expect(voiceOf(head, 'Russia')).to.equal('en')
    expect(voiceOf(head, 'Déclaration')).to.equal('fr')
    expect(the(el, '.lane').getAttribute('lang')).to.equal('en')
    expect(voiceOf(markOf(el, 'quoted'), 'Lavrov on')).to.equal('en')
    expect(voiceOf(markOf(el, 'arabic'), '10 avril 2024')).to.equal('fr')
  })

  it('keeps its direction to itself', async () => {
    const el = await shown({ lang: 'en', view: 'list' })
    const title = titleOf(el, 'arabic').querySelector('bdi')!
    expect(getComputedStyle(title).direction).to.equal('rtl')
    expect(getComputedStyle(titleOf(el, 'arabic')).direction).to.equal('ltr')
    const arabic = await shown({ lang: 'ar', view: 'list' })
    const english = titleOf(arabic, 'quoted').querySelector('bdi')!
    expect(english.lang).to.equal('en')
    expect(getComputedStyle(english).direction).to.equal('ltr')
    expect(getComputedStyle(titleOf(arabic, 'quoted')).direction).to.equal('rtl')
  })

  it('is found by a search, and its marks stand inside it', async () => {
    const el = await shown({ lang: 'en', view: 'list' })
    el.filters = { text: 'визит' }
    await settled(el)
    expect(all(el, 'bdi[lang=ru] mark').map(words)).to.include('визит')
  })
})

describe('what is always English', () => {
  it('is said to be so', async () => {
    const data = { ...story, events: [...story.events, { type: 'visit' } as never] }
    const el = await timeline({ data, attributes: { lang: 'ar' } })
    const list = the(el, '.issues ul')
    expect([list.lang, list.dir]).to.deep.equal(['en', 'ltr'])
  })
})

describe('the list of keys', () => {
  async function keysIn(lang: string): Promise<string[]> {
    const el = await timeline({ data: story, attributes: { lang } })
    markOf(el, 'quoted').focus()
    const dialog = await openKeys(el)
    dialog.close()
    return all(el, 'kbd').map(words)
  }

  it('names them as the keyboards of the language do', async () => {
    expect((await keysIn('en')).slice(4, 8)).to.deep.equal(['Home', 'End', 'Enter', 'Esc'])
    expect((await keysIn('de')).slice(4, 8)).to.deep.equal(['Pos1', 'Ende', 'Eingabetaste', 'Esc'])
    expect((await keysIn('fr')).slice(4, 8)).to.deep.equal(['Début', 'Fin', 'Entrée', 'Échap'])
    expect((await keysIn('es')).slice(4, 8)).to.deep.equal(['Inicio', 'Fin', 'Intro', 'Esc'])
  })

  it('is in the reader’s language and direction', async () => {
    const el = await timeline({ data: story, attributes: { lang: 'ar' } })
    markOf(el, 'quoted').focus()
    const dialog = await openKeys(el)
    expect(getComputedStyle(dialog).direction).to.equal('rtl')
    expect(dialog.closest('[lang]')!.getAttribute('lang')).to.equal('ar')
  })
})

describe('the digits', () => {
  it('are those of the reader’s tag wherever a number stands', async () => {
    const el = await timeline({
      data: { ...story, events: story.events.filter(({ id }) => id !== 'arabic') },
      attributes: { lang: 'ar-EG', selected: 'russian' },
      width: 1100,
    })
    const texts = () => words(the(el, '.base'))
    expect(texts()).to.match(/[٠-٩]/)
    expect(texts()).not.to.match(/[0-9]/)
    expect(words(the(el, '.position'))).to.equal('٢ من ٢')
    expect(all(el, '.number').map(words).join('')).to.match(/^[٠-٩]+$/)
    el.view = 'list'
    el.filters = { types: ['visit'] }
    await settled(el)
    expect(has(el, '.list')).to.equal(true)
    expect(texts()).not.to.match(/[0-9]/)
  })
})
