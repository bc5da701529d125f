/** The text nodes of a part of the page, in their order, without those of the elements that `skipped`, a selector, names. */
export function listTextNodes(root: Element, skipped: string): readonly Text[] {
  return [...walkTextNodes(root, skipped)]
}

/** The same, one by one: a long page need not be walked in one go. */
export function* walkTextNodes(root: Element, skipped: string): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(skipped)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text
}
