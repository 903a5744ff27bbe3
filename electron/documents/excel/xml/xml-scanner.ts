import { damaged, doctype } from '@documents/excel/workbook-refusal'
import { decodeEntities } from '@documents/excel/xml/xml-text'

/** Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void
  /** May be called several times for one run of text. */
  text(text: string): void
  close(name: string): void
}

/** One attribute of a tag by its name without prefix; found only when asked for, most tags need none or two. */
export type XmlAttributes = (name: string) => string | undefined

/** No tag, comment or instruction in a workbook is longer; an endless one must not fill the memory. */
const longestMarkup = 1024 * 1024
const deepestNesting = 100
const longestEntity = 12

/**
 * Reads well-formed XML piece by piece. Written for workbooks: entities beyond the five of XML and DOCTYPE
 * are refused, so nothing can be expanded or fetched.
 * @throws WorkbookRefusal on the first thing that is not well-formed.
 */
export async function scanXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler)
  for await (const piece of pieces) scanner.push(piece)
  scanner.end()
}

class XmlScanner {
  private readonly open: string[] = []
  private rest = ''
  private sawRoot = false

  constructor(private readonly handler: XmlHandler) {}

  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start === -1) {
        at = this.pushText(text, at, this.safeTextEnd(text, at))
        break
      }
      this.pushText(text, at, start)
      const end = markupEnd(text, start)
      at = start
      if (end === -1) break
      this.pushMarkup(text, start, end)
      at = end
    }
    this.rest = text.slice(at)
    if (this.rest.length > longestMarkup) throw damaged('XML 标记过长')
  }

  end(): void {
    if (this.rest.trim() !== '' || this.open.length > 0 || !this.sawRoot) throw damaged('XML 不完整')
  }

  /** An entity cut in two by the piece's border waits for its other half. */
  private safeTextEnd(text: string, from: number): number {
    const entity = text.lastIndexOf('&')
    const cut = entity >= from && text.length - entity <= longestEntity && !text.includes(';', entity)
    return cut ? entity : text.length
  }

  private pushText(text: string, from: number, to: number): number {
    if (to > from) {
      const run = text.slice(from, to)
      if (this.open.length > 0) this.handler.text(decodeEntities(run))
      else if (run.replace('\ufeff', '').trim() !== '') throw damaged('XML 之外有多余文字')
    }
    return to
  }

  private pushMarkup(text: string, start: number, end: number): void {
    const second = text.charCodeAt(start + 1)
    if (second === slash) this.closeTag(localName(text.slice(start + 2, end - 1).trimEnd()))
    else if (second === bang) this.pushDeclaration(text.slice(start, end))
    else if (second !== question) this.openTag(text, start, end)
  }

  private pushDeclaration(markup: string): void {
    if (markup.startsWith('<!--')) return
    if (!markup.startsWith('<![CDATA[')) throw doctype()
    if (this.open.length === 0) throw damaged('XML 之外有多余文字')
    this.handler.text(markup.slice('<![CDATA['.length, -']]>'.length))
  }

  private openTag(text: string, start: number, end: number): void {
    const empty = text.charCodeAt(end - 2) === slash
    const inside = text.slice(start + 1, empty ? end - 2 : end - 1)
    const border = inside.search(/\s/u)
    const qualified = border === -1 ? inside : inside.slice(0, border)
    if (!namePattern.test(qualified)) throw damaged('XML 标记无法识别')
    if (this.open.length === 0 && this.sawRoot) throw damaged('XML 有多个根')
    if (this.open.length >= deepestNesting) throw damaged('XML 嵌套过深')
    this.sawRoot = true
    const name = localName(qualified)
    this.handler.open(name, border === -1 ? noAttributes : (wanted) => findAttribute(inside, border, wanted))
    if (empty) this.handler.close(name)
    else this.open.push(name)
  }

  private closeTag(name: string): void {
    if (this.open.pop() !== name) throw damaged('XML 标记不配对')
    this.handler.close(name)
  }
}

const slash = 0x2f
const bang = 0x21
const question = 0x3f
const doubleQuote = 0x22
const singleQuote = 0x27
const namePattern = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u
const attributePattern = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const noAttributes: XmlAttributes = () => undefined

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1)
}

/** Searches from the front each time: tags of a sheet have three attributes, and keeping them all costs more. */
function findAttribute(tag: string, border: number, wanted: string): string | undefined {
  let at = border
  while (at < tag.length) {
    attributePattern.lastIndex = at
    const match = attributePattern.exec(tag)
    if (!match) {
      if (tag.slice(at).trim() === '') return undefined
      throw damaged('XML 属性无法识别')
    }
    at = attributePattern.lastIndex
    const [, qualified = '', inDouble, inSingle = ''] = match
    if (localName(qualified) === wanted && !qualified.startsWith('xmlns')) {
      return decodeEntities(inDouble ?? inSingle)
    }
  }
  return undefined
}

/** Index after the markup that starts at `start`, or -1 when its end is in a later piece. */
function markupEnd(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return endAfter(text, '-->', start + 4)
  if (text.startsWith('<![CDATA[', start)) return endAfter(text, ']]>', start + 9)
  if (text.startsWith('<?', start)) return endAfter(text, '?>', start + 2)
  if (text.startsWith('<!D', start)) throw doctype()
  if (text.charCodeAt(start + 1) === bang && text.length - start < '<![CDATA['.length) return -1
  const end = text.indexOf('>', start)
  if (end === -1) return -1
  return endsInsideQuotes(text, start, end) ? quotedEnd(text, start) : end + 1
}

function endAfter(text: string, terminator: string, from: number): number {
  const end = text.indexOf(terminator, from)
  return end === -1 ? -1 : end + terminator.length
}

function endsInsideQuotes(text: string, start: number, end: number): boolean {
  let open = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (open === 0) open = code === doubleQuote || code === singleQuote ? code : 0
    else if (code === open) open = 0
  }
  return open !== 0
}

/** The rare tag whose attribute value holds a `>`. */
function quotedEnd(text: string, start: number): number {
  for (let end = text.indexOf('>', start); end !== -1; end = text.indexOf('>', end + 1)) {
    if (!endsInsideQuotes(text, start, end)) return end + 1
    if (end - start > longestMarkup) throw damaged('XML 标记过长')
  }
  return -1
}
