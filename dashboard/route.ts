import { computed, signal } from '@preact/signals'

/**
 * Where the person is, all of it in the address: `#/roster?county=且末县&verdict=incomplete`, `#/person/17`. Back,
 * bookmarks and links between pages need nothing else.
 */
export interface Route {
  /** First part of the path: 'overview', 'roster' … (C7.3). */
  page: string
  /** Second part of the path; '' if there is none. */
  id: string
  /** Filters by name; an empty one is left out of the address. */
  filters: Readonly<Record<string, string>>
}

const start = 'overview'

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads '#/page/id?filters'. Whatever else it is given leads to the overview. */
function parseRoute(hash: string): Route {
  const match = /^#\/([a-z-]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(hash)
  if (!match) return { page: start, id: '', filters: {} }
  const filters = [...new URLSearchParams(match[3] ?? '')].filter(([, value]) => value !== '')
  return { page: match[1]!, id: decode(match[2] ?? ''), filters: Object.fromEntries(filters) }
}

/** The address of a route, for `href`. Filters stand in the order of their names, so that one view has one address. */
export function href(page: string, filters: Readonly<Record<string, string | null | undefined>> = {}, id = ''): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(filters).sort()) {
    const value = filters[name]
    if (value) query.set(name, value)
  }
  const path = id ? `#/${page}/${encodeURIComponent(id)}` : `#/${page}`
  return query.size ? `${path}?${query}` : path
}

const current = signal(parseRoute(''))

/** The route in the address bar. */
export const route = computed(() => current.value)

/** Starts following the address bar. */
export function followAddress() {
  const read = () => {
    current.value = parseRoute(location.hash)
  }
  addEventListener('hashchange', read)
  read()
}

/** Goes to an address of `href`; Back returns. */
export function go(address: string) {
  location.hash = address
}

/** Sets or (with null) takes off filters of the page that is shown. `replace`: while typing, no step for Back. */
export function setFilters(change: Readonly<Record<string, string | null>>, replace = false) {
  const { page, id, filters } = current.value
  const address = href(page, { ...filters, ...change }, id)
  if (replace) {
    history.replaceState(null, '', address)
    current.value = parseRoute(address)
  } else go(address)
}
