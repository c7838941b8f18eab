import sax from 'sax'

/** An element of an XML file, its children in their order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** @throws where the text is no well-formed XML */
export function parseXml(source: string): XmlElement {
  const parser = sax.parser(true, { trim: true })
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  }
  parser.ontext = (text) => {
    open.at(-1)!.text += text
  }
  parser.onclosetag = () => {
    open.pop()
  }
  parser.write(source).close()
  return document.children[0]!
}

/** The element and all below it, in the order of the file. */
export const everything = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everything)]

export const named = (root: XmlElement, name: string): XmlElement[] =>
  everything(root).filter((element) => element.name === name)

/** @throws where the element does not stand exactly once */
export function only(root: XmlElement, name: string): XmlElement {
  const found = named(root, name)
  if (found.length !== 1) throw new Error(`<${name}> stands ${found.length} times`)
  return found[0]!
}
