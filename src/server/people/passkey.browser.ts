/**
 * The one script of the pages: it asks the device for a passkey where a form says so, puts the answer into the form and sends it. Without it
 * the forms for passkeys are not shown, and the others work.
 */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

const ask = async (form: HTMLFormElement): Promise<unknown> => {
  const { ask, passkey, org } = form.dataset
  const answer = await fetch(ask ?? '', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(passkey === 'enter' ? { org } : {}),
  })
  const said = await answer.json()
  if (!answer.ok) throw new Error(said.detail)
  return passkey === 'enter' ? startAuthentication({ optionsJSON: said }) : startRegistration({ optionsJSON: said })
}

if ('PublicKeyCredential' in window)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    const says = form.querySelector<HTMLElement>('[role=status]')
    const field = form.querySelector<HTMLInputElement>('input[name=response]')
    form.hidden = false
    form.addEventListener('submit', event => {
      event.preventDefault()
      ask(form).then(
        response => {
          if (field) field.value = JSON.stringify(response)
          form.submit()
        },
        (error: Error) => {
          if (says) says.textContent = error.name === 'Error' && error.message ? error.message : (form.dataset.failed ?? '')
        },
      )
    })
  }
