// Runs before the first paint, so that no page flashes in another theme. A file of its own, as a strict policy allows no script in the
// page; it costs one small request where it is not kept already. Words that the style sheet does not know change nothing, so a damaged value does no harm.
;(() => {
  const apply = () => {
    let kept = {}
    try {
      kept = JSON.parse(localStorage.getItem('pullquote-settings')) || {}
    } catch {}
    for (const name of ['theme', 'font', 'size', 'measure', 'leading', 'lines']) {
      const value = kept.version === 1 ? kept[name] : undefined
      if (typeof value === 'string' && /^[a-z0-9]+$/.test(value)) document.documentElement.setAttribute(`data-${name}`, value)
      else document.documentElement.removeAttribute(`data-${name}`)
    }
  }
  apply()
  // What another tab changes.
  addEventListener('storage', (event) => event.key === 'pullquote-settings' && apply())
})()
