/**
 * The one script of the pages, served as a file. Without it every page is complete; with it a page that shows the present hears that an act came,
 * asks for its own part again, and shows it. One stream serves all windows of a browser; whoever holds it tells the others. What somebody has
 * written is in the fresh part too; the part of the page in which they are writing is left alone till they leave it. Where the stream is cut
 * the page says so, and goes on from where it was.
 */
export const island = `const JITTER = 300
const place = document.getElementById('standing')
const stream = place && place.dataset.stream
if (stream) {
  const matter = place.dataset.matter
  let number = Number(place.dataset.number) || 0
  let etag = null
  let busy = false
  let again = false
  let waiting = null
  let clock = null
  // The reader's own clock may be off: of a page that says when it was made, the difference is known.
  let skew = Number(place.dataset.now) - Date.now() || 0
  const status = document.createElement('p')
  status.className = 'vh'
  status.setAttribute('role', 'status')
  document.body.append(status)

  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = null
      void look()
    }, Math.random() * JITTER)
  }
  const look = async () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      const address = new URL(location.href)
      address.hash = ''
      address.searchParams.set('part', 'standing')
      const headers = { accept: 'text/html' }
      if (etag) headers['if-none-match'] = etag
      const answer = await fetch(address, { headers, cache: 'no-store', credentials: 'same-origin' })
      joined(true)
      if (answer.status === 200) {
        etag = answer.headers.get('etag')
        show(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('standing'))
      } else if (answer.status >= 500) setTimeout(soon, 2000)
    } catch {
      joined(false)
      setTimeout(soon, 2000)
    }
    busy = false
    if (again) {
      again = false
      soon()
    }
  }
  // Whether the stream is joined, told to whoever looks at the page and to those windows that hear through this one.
  let shared = null
  const joined = (on, passed) => {
    const cut = document.querySelector('[data-cut]')
    if (cut && cut.hidden !== on) {
      cut.hidden = on
      document.documentElement.dataset.joined = on ? 'yes' : 'no'
      status.textContent = on ? '' : cut.textContent
      if (on) soon()
    }
    if (!passed) shared?.postMessage({ joined: on })
  }
  const isField = e => e && /^(INPUT|SELECT|TEXTAREA)$/.test(e.tagName)
  const isText = e => isField(e) && !/^(radio|checkbox|submit|button)$/.test(e.type)
  const fields = of => [...of.querySelectorAll('input:not([type=hidden]),select,textarea')]
  const keyOf = e => e.name + ' ' + (/^(radio|checkbox)$/.test(e.type) ? e.value : '')
  // What was written and chosen in the old part stands in the fresh one.
  const carry = (old, fresh) => {
    const there = new Map(fields(fresh).map(e => [keyOf(e), e]))
    for (const e of fields(old)) {
      const twin = there.get(keyOf(e))
      if (!twin) continue
      if (/^(radio|checkbox)$/.test(e.type)) twin.checked = e.checked
      else if (e.value !== e.defaultValue) twin.value = e.value
    }
  }
  // Where another text was put, the choice is made anew, and whoever had written is told so.
  const newer = (old, fresh) => {
    const [a, b] = [old, fresh].map(of => of.querySelector('form[data-read]'))
    if (!a || !b) return
    if (a.dataset.read === b.dataset.read) {
      b.querySelector('[data-newer]').hidden = a.querySelector('[data-newer]').hidden
      b.querySelector('[name=read]').value = a.querySelector('[name=read]').value
      return
    }
    const began = fields(a).some(e => (isText(e) ? e.value !== '' : e.checked && e.value !== ''))
    const says = b.querySelector('[data-newer]')
    if (began && says) says.hidden = false
    for (const e of fields(a)) if (/^(radio|checkbox)$/.test(e.type)) e.checked = false
  }
  const opened = of => [...of.querySelectorAll('details')].map(d => d.open)
  const saying = of => [of.querySelector('.answer'), ...of.querySelectorAll('[data-say]')].map(e => e?.textContent ?? '')
  const show = fresh => {
    const old = document.getElementById('standing')
    if (!fresh || !old) return
    wind(fresh)
    if (fresh.innerHTML === old.innerHTML) return
    const held = document.activeElement
    const writes = held && old.contains(held) && isText(held)
    const parts = writes ? [...fresh.querySelectorAll('[data-part]')] : []
    const mine = writes ? held.closest('[data-part]') : null
    if (writes) held.addEventListener('blur', soon, { once: true })
    if (writes && !mine) return
    const before = saying(old)
    const after = saying(fresh)
    const focus = held && old.contains(held) ? held.id : ''
    const top = focus ? held.getBoundingClientRect().top : 0
    if (mine) {
      for (const part of parts) {
        const twin = old.querySelector('[data-part="' + part.dataset.part + '"]')
        if (twin && twin !== mine && twin.innerHTML !== part.innerHTML) twin.replaceWith(document.adoptNode(part))
      }
      // What the choices lead to is said of the text that lies there now; what is being written stays.
      const [told, news] = [mine, fresh.querySelector('[data-part="yours"]')].map(of => of?.querySelector('form[data-read]'))
      if (mine.dataset.part === 'yours' && told && news) {
        newer(mine, fresh)
        if (told.dataset.read !== news.dataset.read) {
          told.dataset.read = news.dataset.read
          told.querySelector('[data-newer]').hidden = news.querySelector('[data-newer]').hidden
        }
        const [was, is] = [told, news].map(of => of.querySelector('fieldset'))
        carry(was, is)
        was.replaceWith(document.adoptNode(is))
      }
      // Where what is above has grown, the line that is being written stays where it is.
      scrollBy(0, held.getBoundingClientRect().top - top)
    } else {
      const was = opened(old)
      for (const [i, d] of [...fresh.querySelectorAll('details')].entries()) if (was[i]) d.open = true
      newer(old, fresh)
      carry(old, fresh)
      old.replaceWith(document.adoptNode(fresh))
      const again = focus && document.getElementById(focus)
      if (again) {
        again.focus({ preventScroll: true })
        scrollBy(0, again.getBoundingClientRect().top - top)
      }
    }
    const news = after.filter((says, i) => says !== before[i]).join(' ')
    if (news) status.textContent = news
    document.dispatchEvent?.(new Event('standing'))
  }
  // Where a clock runs out nobody acts, and the page looks by itself.
  const wind = at => {
    clearTimeout(clock)
    if (at.dataset.now) skew = Number(at.dataset.now) - Date.now()
    document.documentElement && (document.documentElement.dataset.skew = String(skew))
    const left = Number(at.dataset.next) - Date.now() - skew
    if (left > 0 && left < 86400000) clock = setTimeout(soon, left + 250)
  }
  // An alert is shown on whichever page lies open, whatever that page is about.
  let alerting = null
  const alerted = () => {
    const places = [...document.querySelectorAll('[data-alerts]')]
    if (places.length === 0 || alerting) return
    alerting = setTimeout(async () => {
      alerting = null
      for (const at of places) try {
        const answer = await fetch(at.dataset.alerts, { headers: { accept: 'text/html' }, cache: 'no-store', credentials: 'same-origin' })
        const fresh = answer.status === 200 && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-alerts]')
        if (fresh && fresh.innerHTML !== at.innerHTML) at.innerHTML = fresh.innerHTML
      } catch {
        setTimeout(alerted, 2000)
      }
    }, 50 + Math.random() * JITTER)
  }
  const hear = said => {
    if (said.number > number) number = said.number
    alerted()
    if (!matter || said.matter === matter || said.matter.startsWith(matter + '/')) soon()
  }
  const listen = () => {
    const address = new URL(stream, location.href)
    address.searchParams.set('from', String(number + 1))
    const source = new EventSource(address)
    source.onopen = () => joined(true)
    source.onmessage = event => {
      const said = JSON.parse(event.data)
      hear(said)
      shared?.postMessage(said)
    }
    source.onerror = () => {
      joined(false)
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000)
    }
    addEventListener('pagehide', () => source.close(), { once: true })
    addEventListener('pageshow', event => {
      if (event.persisted) listen()
    }, { once: true })
  }
  wind(place)
  if (navigator.locks && window.BroadcastChannel) {
    shared = new BroadcastChannel(stream)
    shared.onmessage = event => ('joined' in event.data ? joined(event.data.joined, true) : hear(event.data))
    let holds = false
    navigator.locks.request(stream, () => {
      holds = true
      listen()
      return new Promise(() => {})
    })
    setTimeout(() => {
      if (!holds) soon()
    }, 100)
  } else listen()
  addEventListener('offline', () => joined(false))
  addEventListener('online', soon)
}
`
