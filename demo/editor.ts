import type { DiplomaticTimeline } from '../src/index.js'
import { formatIssue, type Issue, locateIssue, parseDocumentText } from '../src/model.js'

export interface EditorParts {
  readonly text: HTMLTextAreaElement
  readonly issues: HTMLElement
  readonly verdict: HTMLElement
  readonly preview: DiplomaticTimeline
}

/** Time without a key before the document is read again, in ms. */
const pause = 200
const mostShown = 50

/** Ties the editor to the preview: what is typed is shown, what is wrong with it is listed. */
export function startEditor(parts: EditorParts): void {
  const { text, preview } = parts
  let timer = 0
  text.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => read(parts), pause)
  })
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="document"]'))
    radio.addEventListener('change', () => void load(radio.value, parts))
  const select = (id: string) => document.getElementById(id) as HTMLSelectElement
  select('group-by').addEventListener('change', (event) => {
    preview.groupBy = (event.target as HTMLSelectElement).value as DiplomaticTimeline['groupBy']
  })
  select('scale').addEventListener('change', (event) => {
    preview.scale = (event.target as HTMLSelectElement).value as DiplomaticTimeline['scale']
  })
  select('language').addEventListener('change', (event) => {
    preview.lang = (event.target as HTMLSelectElement).value
  })
  void load(document.querySelector<HTMLInputElement>('input[name="document"]:checked')!.value, parts)
}

async function load(name: string, parts: EditorParts): Promise<void> {
  const groupBy = name === 'secretaries-of-state' ? 'actor' : 'pair'
  const response = await fetch(`./documents/${name}.json`)
  parts.text.value = await response.text()
  parts.text.scrollTop = 0
  parts.preview.groupBy = groupBy
  ;(document.getElementById('group-by') as HTMLSelectElement).value = groupBy
  read(parts)
}

function read({ text, issues, verdict, preview }: EditorParts): void {
  const { document: parsed, issues: found } = parseDocumentText(text.value)
  preview.data = parsed
  const errors = found.filter(({ severity }) => severity === 'error').length
  verdict.textContent =
    found.length === 0 ? `${count(parsed.events.length, 'event')}, no issue` : count(found.length, 'issue')
  verdict.className = errors > 0 ? 'bad' : 'good'
  issues.replaceChildren(...found.slice(0, mostShown).map((issue) => issueRow(issue, text)))
}

function issueRow(issue: Issue, text: HTMLTextAreaElement): HTMLElement {
  const row = document.createElement('li')
  const button = document.createElement('button')
  const place =
    issue.line === undefined ? locateIssue(text.value, issue.path) : { line: issue.line, column: issue.column ?? 1 }
  row.className = issue.severity
  button.type = 'button'
  button.textContent = place === undefined ? formatIssue(issue) : `Line ${place.line}: ${messageOf(issue)}`
  button.addEventListener('click', () => place && goTo(text, place))
  row.append(button)
  return row
}

function messageOf(issue: Issue): string {
  return issue.line === undefined ? formatIssue(issue) : issue.message
}

function goTo(text: HTMLTextAreaElement, { line, column }: { readonly line: number; readonly column: number }): void {
  const lines = text.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1
  text.focus()
  text.setSelectionRange(start, start + Math.max(1, (lines[line - 1]?.length ?? 1) - column + 1))
  text.scrollTop = (line - 4) * (Number.parseFloat(getComputedStyle(text).lineHeight) || 20)
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
