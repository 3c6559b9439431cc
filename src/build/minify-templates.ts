import { parseAst, type Plugin } from 'vite'

/** As much of a syntax tree as is walked here. */
interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly tag?: { readonly name?: string }
  readonly quasi?: { readonly quasis: readonly SyntaxNode[] }
}

/** Takes out of Lit's templates what only their readers need: comments and indents of `css`, indents of `html` and `svg`. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/\/src\/(element|render)\//.test(id) || !/\b(css|html|svg)`/.test(code)) return undefined
      const texts = templateTexts(parseAst(code) as unknown as SyntaxNode).toSorted((a, b) => b.start - a.start)
      const short = texts.reduce((rest, { start, end, tag }) => {
        const text = rest.slice(start, end)
        return rest.slice(0, start) + (tag === 'css' ? minifyCss(text) : minifyMarkup(text)) + rest.slice(end)
      }, code)
      return { code: short, map: null }
    },
  }
}

interface TemplateText {
  readonly start: number
  readonly end: number
  readonly tag: string
}

function templateTexts(node: unknown): TemplateText[] {
  if (Array.isArray(node)) return node.flatMap(templateTexts)
  if (typeof node !== 'object' || node === null) return []
  const { type, tag, quasi } = node as SyntaxNode
  const own =
    type === 'TaggedTemplateExpression' && tag?.name && /^(css|html|svg)$/.test(tag.name)
      ? (quasi?.quasis ?? []).map(({ start, end }) => ({ start, end, tag: tag.name! }))
      : []
  return [...own, ...Object.values(node).flatMap(templateTexts)]
}

/** The same rules; white space stays where it may matter, and texts in quotation marks stay as they are. */
export function minifyCss(text: string): string {
  return text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replaceAll(/\s+/g, ' ')
            .replaceAll(/ ?([{};]) ?/g, '$1')
            .replaceAll(/([:,]) /g, '$1')
            .replaceAll(';}', '}'),
    )
    .join('')
}

/** The same markup: a run of white space is one of its characters, a line break where it has one. */
export function minifyMarkup(text: string): string {
  return text.replaceAll(/[ \t\n]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
}
