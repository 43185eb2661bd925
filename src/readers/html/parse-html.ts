import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { deepestOfPage, mostAttributesOfPage, mostNodesOfPage } from '../limits.js'
import { excessive } from '../refusal.js'
import { mostAttributes } from './most-attributes.js'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

type Parent = DefaultTreeAdapterTypes.ParentNode

/**
 * Parses a page as browsers do; no script is run and nothing is fetched.
 * @throws Refusal if it is nested deeper, or has more elements or attributes, than the limits allow: the parser looks through all open
 * elements for each tag, and through all attributes for each further one.
 */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document {
  if (mostAttributes(text) > mostAttributesOfPage) throw excessive({ zh: '网页有一个标签的属性太多', en: 'a tag of the page has too many attributes' })
  return parse(text, { treeAdapter: countingAdapter() })
}

/** Builds the tree within limits, and looks for the place of a node from the end: what stands in a table and may not is put before it, one by one. */
function countingAdapter(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let nodes = 0
  let depth = 0
  const count = (): void => {
    nodes += 1
    if (nodes > mostNodesOfPage) throw excessive({ zh: `网页的元素超过 ${mostNodesOfPage} 个`, en: `the page has more than ${mostNodesOfPage} elements` })
  }
  const insert = (parent: Parent, node: Node, at: number): void => {
    parent.childNodes.splice(at, 0, node)
    node.parentNode = parent
  }
  const insertText = (parent: Parent, stretch: string, at: number): void => {
    const before = parent.childNodes[at - 1]
    if (before && defaultTreeAdapter.isTextNode(before)) {
      before.value += stretch
      return
    }
    count()
    insert(parent, defaultTreeAdapter.createTextNode(stretch), at)
  }
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespaceURI, attrs) => {
      count()
      return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs)
    },
    createCommentNode: () => {
      count()
      return defaultTreeAdapter.createCommentNode('')
    },
    insertBefore: (parent, node, next) => insert(parent, node, parent.childNodes.lastIndexOf(next)),
    insertText: (parent, stretch) => insertText(parent, stretch, parent.childNodes.length),
    insertTextBefore: (parent, stretch, next) => insertText(parent, stretch, parent.childNodes.lastIndexOf(next)),
    detachNode: (node) => {
      const { parentNode } = node
      parentNode?.childNodes.splice(parentNode.childNodes.lastIndexOf(node), 1)
      node.parentNode = null
    },
    onItemPush: () => {
      depth += 1
      if (depth > deepestOfPage) throw excessive({ zh: `网页的层次超过 ${deepestOfPage} 层`, en: `the page is nested deeper than ${deepestOfPage} levels` })
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** An attribute of an element, in lower case. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}
