import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** With RENEW_TREES=1 what is heard becomes what is expected. */
const isRenewing = process.env.RENEW_TREES === '1'
const shown = "document.querySelector('diplomatic-timeline').shadowRoot.querySelector('.base')"

/**
 * The accessibility tree of the first timeline on a page as a listener goes through it, a line for each thing said, and
 * what `tests/browser/heard/<name>.txt` expects.
 */
export async function hear(session, name) {
  const heard = `${linesOf(await treeOf(session)).join('\n')}\n`
  const golden = fileURLToPath(new URL(`../browser/heard/${name}.txt`, import.meta.url))
  if (isRenewing) writeFileSync(golden, heard)
  return { heard, expected: readFileSync(golden, 'utf8') }
}

/** The tree without what is ignored or stands for nothing; its texts in whole runs. */
async function treeOf(session) {
  const { result } = await session.send('Runtime.evaluate', { expression: shown })
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId })
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((one) => [one.nodeId, one]))
  const childrenOf = ({ childIds = [] }) => childIds.flatMap((id) => kept(byId.get(id)))
  const kept = (one) => {
    const role = one?.role?.value
    if (!one || role === 'InlineTextBox') return []
    if (one.ignored || role === 'generic') return childrenOf(one)
    const properties = Object.fromEntries((one.properties ?? []).map(({ name, value }) => [name, value.value]))
    return [
      {
        role,
        name: folded(one.name?.value),
        description: folded(one.description?.value),
        value: folded(role === 'slider' ? valueTexts.get(one.backendDOMNodeId) : one.value?.value),
        properties,
        children: childrenOf(one),
      },
    ]
  }
  const valueTexts = new Map()
  for (const { backendDOMNodeId } of nodes.filter(({ role }) => role?.value === 'slider')) {
    const { node: slider } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId })
    valueTexts.set(backendDOMNodeId, slider.attributes[slider.attributes.indexOf('aria-valuetext') + 1])
  }
  const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId)
  return childrenOf(root)
}

const folded = (text) => String(text ?? '').replace(/\s+/g, ' ')

/** What is said by its children and needs no word of its own. */
const silent = new Set(['paragraph', 'sectionheader', 'sectionfooter', 'SvgRoot', 'DescriptionList', 'blockquote'])
/** What is said by its name: its children say the same again. */
const named = new Set(['button', 'heading', 'term', 'option', 'slider', 'searchbox', 'link', 'textbox'])

function linesOf(nodes, indent = '') {
  const lines = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '') lines.push(indent + text.trim())
    text = ''
  }
  for (const node of nodes) {
    if (node.role === 'StaticText') {
      text += node.name
      continue
    }
    flush()
    if (node.role === 'status' && node.children.length === 0) continue
    if (silent.has(node.role) && node.name === '') lines.push(...linesOf(node.children, indent))
    else lines.push(indent + said(node), ...(named.has(node.role) ? [] : linesOf(node.children, `${indent}  `)))
  }
  flush()
  return lines
}

/** "button, collapsed: Visit: Lavrov in Beijing". A heading that is a button is said as both. */
function said({ role, name, description, value, properties, children }) {
  const inner =
    role === 'heading' && children.find((child) => child.role === 'button' && child.name.trim() === name.trim())
  const { level, pressed, expanded, selected, disabled, hasPopup } = { ...properties, ...inner?.properties }
  const states = [
    level === undefined || role === 'listitem' ? role : `${role} ${level}`,
    ...(inner ? ['button'] : []),
    ...(pressed === 'true' ? ['pressed'] : []),
    ...(expanded === undefined || hasPopup ? [] : [expanded ? 'expanded' : 'collapsed']),
    ...(selected ? ['selected'] : []),
    ...(disabled ? ['disabled'] : []),
  ]
  const words = [name, value].filter((part) => part !== '').join(' = ')
  const more = description === '' ? '' : ` [${description}]`
  return `${states.join(', ')}${words === '' ? '' : `: ${words}`}${more}`
}
