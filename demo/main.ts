import '../src/define.js'
import type { DiplomaticTimeline } from '../src/index.js'
import { startDates } from './dates.js'
import { startEditor } from './editor.js'

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

startDates(byId<HTMLInputElement>('date'), byId('date-examples'), byId('date-words'))
startEditor({
  text: byId<HTMLTextAreaElement>('json'),
  issues: byId('issues'),
  verdict: byId('verdict'),
  preview: byId<DiplomaticTimeline>('preview'),
})

byId('scheme').addEventListener('click', () => {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark' || prefersDark()
  document.documentElement.dataset['scheme'] = isDark ? 'light' : 'dark'
})

function prefersDark(): boolean {
  return document.documentElement.dataset['scheme'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches
}

byId('copy').addEventListener('click', async () => {
  const button = byId('copy')
  try {
    await navigator.clipboard.writeText(byId('snippet').textContent ?? '')
    button.textContent = 'Copied'
  } catch {
    getSelection()?.selectAllChildren(byId('snippet'))
    button.textContent = 'Selected: copy it with your keyboard'
  }
  setTimeout(() => (button.textContent = 'Copy'), 2500)
})
