/** The button by which a reader's own browser verifies a record. What checks it is loaded when the button is pressed. */
import type { Doing, Finding } from './checking.ts'

type Words = Readonly<Record<string, string>>

const filled = (sentence: string, facts: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}

function begin(place: HTMLElement): void {
  const words = JSON.parse(place.dataset['words'] ?? '{}') as Words
  const button = place.querySelector('button')
  const says = place.querySelector<HTMLElement>('[role="status"]')
  const list = place.querySelector('ol')
  const bar = place.querySelector('progress')
  if (!button || !says || !list || !bar) return
  button.hidden = false
  const tell = (doing: Doing, share: number): void => {
    says.textContent = words[`doing ${doing}`] ?? ''
    bar.value = share
  }
  button.addEventListener('click', async () => {
    button.disabled = true
    bar.hidden = false
    list.replaceChildren()
    says.className = ''
    let state = 'failed'
    try {
      const { check } = await import('./checking.ts')
      const found = await check(place.dataset['org'] ?? '', tell)
      for (const one of found) list.append(item(one, words))
      const fine = found.every(one => one.holds !== false)
      state = fine ? 'fine' : 'amiss'
      says.className = fine ? 'answer' : 'amiss'
      says.textContent = words[state] ?? ''
    } catch (error) {
      says.className = 'amiss'
      says.textContent = filled(words['failed'] ?? '{why}', { why: error instanceof Error ? error.message : String(error) })
    }
    place.dataset['state'] = state
    bar.hidden = true
    button.disabled = false
    button.textContent = words['again'] ?? button.textContent
  })
}

function item({ what, holds, facts }: Finding, words: Words): HTMLElement {
  const shown = element('li', holds === null ? 'open' : holds ? 'met' : 'barred')
  const state = element('span', `state ${holds === null ? 'open' : holds ? 'met' : 'barred'}`)
  state.textContent = `${holds === null ? '–' : holds ? '✓' : '✗'} ${words[holds === null ? 'unchecked' : holds ? 'holds' : 'does not hold'] ?? ''}`
  const sentence = element('span', '', filled(words[what] ?? '', { ...facts, why: '' }))
  shown.append(sentence)
  // What a part of the program says of a wrong log stands in its own language.
  if (facts['why'] !== undefined) {
    const why = element('span', '', ` ${facts['why']}.`)
    why.lang = 'en'
    shown.append(why)
  }
  shown.append(' ', state)
  return shown
}

for (const place of document.querySelectorAll<HTMLElement>('[data-verify]')) begin(place)
