import { ar, en, formatDate, fr, type Messages, parseEdtf, ru, zh } from '../src/model.js'

const examples = [
  '2024-04-08/2024-04-09',
  '2023-10',
  '[2024-04-01..2024-04-07]',
  '/2024-04-08',
  '2022-02-24/..',
  '1984~',
  '201X',
]
const languages: readonly (readonly [string, Messages])[] = [
  ['English', en],
  ['Русский', ru],
  ['中文', zh],
  ['Français', fr],
  ['العربية', ar],
]

/** Puts the date in `input` into words as it is typed. */
export function startDates(input: HTMLInputElement, chips: HTMLElement, list: HTMLElement): void {
  for (const example of examples) {
    const chip = document.createElement('button')
    chip.type = 'button'
    chip.textContent = example
    chip.addEventListener('click', () => {
      input.value = example
      show(input.value, list)
    })
    chips.append(chip)
  }
  input.addEventListener('input', () => show(input.value, list))
  input.form?.addEventListener('submit', (event) => event.preventDefault())
  show(input.value, list)
}

function show(text: string, list: HTMLElement): void {
  const date = parseEdtf(text.trim())
  if (date.kind === 'error') {
    list.replaceChildren(row('No date', date.message, 'en', 'bad'))
    return
  }
  list.replaceChildren(
    ...languages.map(([name, messages]) => {
      const words = formatDate(date, { locale: messages.locale, timeZone: 'Asia/Shanghai', messages: messages.dates })
      return row(name, words, messages.locale)
    }),
  )
}

function row(term: string, words: string, lang: string, className = ''): HTMLElement {
  const div = document.createElement('div')
  const dt = document.createElement('dt')
  const dd = document.createElement('dd')
  dt.textContent = term
  dd.textContent = words
  dd.lang = lang
  dd.dir = 'auto'
  dd.className = className
  div.append(dt, dd)
  return div
}
